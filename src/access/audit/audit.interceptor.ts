import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { principalOf } from '../keys/principal';
import { Database } from '../../platform/database';
import type { Subject } from './audit.repository';
import { AuditTrail } from './audit-trail';
import { type AuditRule, auditRuleOf } from './audited';

/** Bodies that take as long as the client does: forms with files, and pieces of resumable uploads. */
const STREAMED = /^(multipart\/|application\/offset\+octet-stream\b)/i;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Carries out audited operations and their audit rows in one transaction. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly trail: AuditTrail,
    private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const rule = auditRuleOf(context.getHandler());
    if (!rule) return next.handle();
    const request = context.switchToHttp().getRequest<Request & { id?: string }>();
    const work = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    // No connection is held while a client is still sending its files.
    const streamed = STREAMED.test(request.headers['content-type'] ?? '');
    return from(
      streamed
        ? this.database.commitTogether(() => this.carryOut(rule, request, work))
        : this.database.transaction(() => this.carryOut(rule, request, work)),
    );
  }

  private async carryOut(
    rule: AuditRule,
    request: Request & { id?: string },
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const { workspaceId, keyId } = principalOf(request);
    const actor = keyId === null ? 'loopback' : 'key';
    const origin = { workspaceId, actor, keyId, requestId: request.id ?? null } as const;
    const named = rule.made ? null : addressed(rule, request.params as Record<string, string>);
    const before = named && (await this.trail.snapshot(rule, workspaceId, named));
    const answer = await work();
    const subjects = named ? [named] : (rule.made?.(answer as never) ?? []).map((id) => ({ id }));
    await this.database.transaction(async () => {
      for (const subject of subjects) await this.trail.note(rule, origin, subject, before);
    });
    return answer;
  }
}

/** null: no thing has such an address; the operation itself will say so. */
function addressed(rule: AuditRule, parameters: Record<string, string>): Subject | null {
  const [id] = Object.values(parameters);
  if (id === undefined || !UUID.test(id)) return null;
  return rule.find?.(parameters) ?? { id };
}
