import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { type Principal, principalOf } from './principal';

/** The workspace whose things a request may see. */
export const CurrentWorkspace = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    principalOf(context.switchToHttp().getRequest<Request>()).workspaceId,
);

/** On whose behalf a request acts. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal =>
  principalOf(context.switchToHttp().getRequest<Request>()),
);
