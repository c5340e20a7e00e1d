import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { principalOf } from '../auth/principal';
import { Database } from '../database';
import { AuditRepository } from './audit.repository';
import { type AuditRule, auditRuleOf } from './audited';
import { differences } from './differences';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Where = Partial<Record<string, string>>;

/** Carries out audited operations and their audit rows in one transaction. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly audit: AuditRepository,
    private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const rule = auditRuleOf(context.getHandler());
    if (!rule) return next.handle();
    const request = context.switchToHttp().getRequest<Request & { id?: string }>();
    const work = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    // No connection is held while a client is still sending its files.
    const streamed = /^multipart\//i.test(request.headers['content-type'] ?? '');
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
    const named = rule.made ? null : addressed(rule, request.params as Record<string, string>);
    const before = named && (await this.audit.snapshot(rule, workspaceId, named));
    const answer = await work();
    await this.database.transaction(async () => {
      const subjects: Where[] = named ? [named] : (rule.made?.(answer as never) ?? []).map((id) => ({ id }));
      for (const subject of subjects) {
        const difference = differences(before, await this.audit.snapshot(rule, workspaceId, subject));
        if (!difference) continue;
        await this.audit.add({
          workspaceId,
          actor: keyId === null ? 'loopback' : 'key',
          keyId,
          action: rule.action,
          subjectId: Object.values(subject).join('/'),
          ...difference,
          requestId: request.id ?? null,
        });
      }
    });
    return answer;
  }
}

/** null: no thing has such an address; the operation itself will say so. */
function addressed(rule: AuditRule, parameters: Record<string, string>): Where | null {
  const [id] = Object.values(parameters);
  if (id === undefined || !UUID.test(id)) return null;
  return rule.find?.(parameters) ?? { id };
}
