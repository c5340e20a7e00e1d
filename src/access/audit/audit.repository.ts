import { Injectable } from '@nestjs/common';
import { And, LessThan, MoreThanOrEqual } from 'typeorm';
import { Database } from '../../platform/database';
import { AuditEntry } from './audit-entry.entity';
import type { AuditRule } from './audited';

export type NewAuditEntry = Omit<AuditEntry, 'id' | 'at' | 'workspace' | 'key'>;

/** Columns and values that identify the subject. */
export type Subject = Partial<Record<string, string>>;

/** Columns of the subject that the log shows; null if there is no subject. */
export type Shown = Record<string, unknown> | null;

export interface AuditFilter {
  action?: string;
  keyId?: string;
  subjectId?: string;
  /** From this moment on. */
  from?: Date;
  /** Before this moment. */
  to?: Date;
}

@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  async add(entry: NewAuditEntry): Promise<void> {
    const table = this.database.table(AuditEntry);
    await table.insert(table.create(entry) as Parameters<typeof table.insert>[0]);
  }

  /** Newest first, with their keys. */
  page(
    workspaceId: string,
    filter: AuditFilter,
    window: { skip: number; take: number },
  ): Promise<[AuditEntry[], number]> {
    const { action, keyId, subjectId, from, to } = filter;
    return this.database.table(AuditEntry).findAndCount({
      where: {
        workspaceId,
        ...(action && { action }),
        ...(keyId && { keyId }),
        ...(subjectId && { subjectId }),
        ...(from && to && { at: And(MoreThanOrEqual(from), LessThan(to)) }),
        ...(from && !to && { at: MoreThanOrEqual(from) }),
        ...(to && !from && { at: LessThan(to) }),
      },
      relations: { key: true },
      order: { at: 'DESC', id: 'DESC' },
      ...window,
    });
  }

  /** The columns of the subject that a rule shows, in their present state; null if there is no subject. */
  async snapshot(
    { of, show, relations = [] }: AuditRule,
    workspaceId: string,
    subject: Subject,
  ): Promise<Shown> {
    const row = await this.database.table<Record<string, unknown>>(of).findOne({
      where: { ...subject, workspaceId },
      relations: Object.fromEntries(relations.map((name) => [name, true])),
      // Related rows have a fixed order, so that only real differences show.
      order: Object.fromEntries(relations.map((name) => [name, { id: 'ASC' }])),
    });
    return row && Object.fromEntries(show.map((column) => [column, row[column]]));
  }
}
