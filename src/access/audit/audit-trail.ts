import { Injectable } from '@nestjs/common';
import type { AuditEntry } from './audit-entry.entity';
import { AuditRepository, type Shown, type Subject } from './audit.repository';
import type { AuditRule } from './audited';
import { differences } from './differences';

/** Who acts, and through which request. */
export type AuditOrigin = Pick<AuditEntry, 'workspaceId' | 'actor' | 'keyId' | 'requestId'>;

/** Notes what was done; its rows belong to the transaction under way. */
@Injectable()
export class AuditTrail {
  constructor(private readonly audit: AuditRepository) {}

  /** What a rule shows of a thing, as it stands; null when there is none. */
  snapshot(rule: AuditRule, workspaceId: string, subject: Subject): Promise<Shown> {
    return this.audit.snapshot(rule, workspaceId, subject);
  }

  /**
   * Notes the difference between how a thing was and how it is now, if there is one.
   *
   * @param before its snapshot; null: it was not there
   */
  async note(rule: AuditRule, origin: AuditOrigin, subject: Subject, before: Shown): Promise<void> {
    const difference = differences(before, await this.snapshot(rule, origin.workspaceId, subject));
    if (!difference) return;
    const subjectId = Object.values(subject).join('/');
    await this.audit.add({ ...origin, ...difference, action: rule.action, subjectId });
  }
}
