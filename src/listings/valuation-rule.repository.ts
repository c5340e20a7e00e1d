import { Injectable } from '@nestjs/common';
import type { ValuationRule as Rule } from '../domain/listings';
import { Database } from '../platform/database';
import { ValuationRule } from './valuation-rule.entity';

export type RuleColumns = Pick<
  ValuationRule,
  'name' | 'position' | 'conditions' | 'effect' | 'value' | 'enabled'
>;

const LOCK = 'hashtextextended($1, 0)';
const lockName = (workspaceId: string): string => `valuation-rules/${workspaceId}`;
const turnName = (workspaceId: string): string => `valuation-turn/${workspaceId}`;

@Injectable()
export class ValuationRuleRepository {
  constructor(private readonly database: Database) {}

  /** Enabled rules, in the order in which they run. */
  async enabled(workspaceId: string): Promise<Rule[]> {
    const rows = await this.database
      .table(ValuationRule)
      .find({ where: { workspaceId, enabled: true }, order: { position: 'ASC', id: 'ASC' } });
    return rows.map(({ id, name, position, conditions, effect, value }) => ({
      id,
      name,
      position,
      when: conditions,
      effect,
      value,
    }));
  }

  /**
   * Reads the enabled rules and keeps others from changing them until the transaction ends. A change of the rules
   * values all listings again and must not miss one that is being written.
   */
  async held(workspaceId: string): Promise<Rule[]> {
    await this.database.run(`SELECT pg_advisory_xact_lock_shared(${LOCK})`, [lockName(workspaceId)]);
    return this.enabled(workspaceId);
  }

  /** Locks the rules for a change, until the transaction ends. */
  async lock(workspaceId: string): Promise<void> {
    await this.database.run(`SELECT pg_advisory_xact_lock(${LOCK})`, [lockName(workspaceId)]);
  }

  /** Waits until no other job saves valuations of all listings, and keeps others waiting until the transaction ends. */
  async takeTurn(workspaceId: string): Promise<void> {
    await this.database.run(`SELECT pg_advisory_xact_lock(${LOCK})`, [turnName(workspaceId)]);
  }

  /** In the order in which they run. */
  page(workspaceId: string, window: { skip: number; take: number }): Promise<[ValuationRule[], number]> {
    return this.database
      .table(ValuationRule)
      .findAndCount({ where: { workspaceId }, order: { position: 'ASC', id: 'ASC' }, ...window });
  }

  byId(workspaceId: string, id: string): Promise<ValuationRule | null> {
    return this.database.table(ValuationRule).findOneBy({ workspaceId, id });
  }

  async add(workspaceId: string, rule: RuleColumns): Promise<string> {
    const table = this.database.table(ValuationRule);
    const { id } = await table.save(table.create({ ...rule, workspaceId }));
    return id;
  }

  async change(workspaceId: string, id: string, changes: Partial<RuleColumns>): Promise<void> {
    const table = this.database.table(ValuationRule);
    await table.update(
      { workspaceId, id },
      {
        ...table.create(changes),
        updatedAt: () => 'now()',
      },
    );
  }

  async remove(workspaceId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.table(ValuationRule).delete({ workspaceId, id });
    return affected === 1;
  }
}
