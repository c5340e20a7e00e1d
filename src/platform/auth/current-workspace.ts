import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** The workspace that exists from the first migration on, and that serves requests without a key. */
export const DEFAULT_WORKSPACE_ID = '00000000-0000-4000-8000-000000000001';

export interface Principal {
  workspaceId: string;
}

/** The workspace whose things a request may see. */
export const CurrentWorkspace = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const request = context.switchToHttp().getRequest<Request & { principal?: Principal }>();
  return request.principal?.workspaceId ?? DEFAULT_WORKSPACE_ID;
});
