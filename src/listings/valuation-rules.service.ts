import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../domain/errors';
import { assertRule } from '../domain/listings';
import { JobsService } from '../jobs';
import { Database } from '../platform/database';
import type { ValuationRule } from './valuation-rule.entity';
import { type RuleColumns, ValuationRuleRepository } from './valuation-rule.repository';

/** Valuation rules. Every change enqueues a job that values all listings again. */
@Injectable()
export class ValuationRulesService {
  constructor(
    private readonly rules: ValuationRuleRepository,
    private readonly jobs: JobsService,
    private readonly database: Database,
  ) {}

  page(workspaceId: string, window: { skip: number; take: number }): Promise<[ValuationRule[], number]> {
    return this.rules.page(workspaceId, window);
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<ValuationRule> {
    const rule = await this.rules.byId(workspaceId, id);
    if (!rule) throw new NotFoundError('valuation rule');
    return rule;
  }

  /** @throws UnprocessableError `valuation_rule_invalid` */
  create(workspaceId: string, rule: RuleColumns): Promise<ValuationRule> {
    assertRule({ ...rule, when: rule.conditions });
    return this.database.transaction(async () => {
      await this.rules.lock(workspaceId);
      const id = await this.rules.add(workspaceId, rule);
      await this.revalue(workspaceId);
      return this.get(workspaceId, id);
    });
  }

  /** @throws NotFoundError, UnprocessableError `valuation_rule_invalid` */
  update(workspaceId: string, id: string, changes: Partial<RuleColumns>): Promise<ValuationRule> {
    return this.database.transaction(async () => {
      await this.rules.lock(workspaceId);
      const { conditions, effect, value } = { ...(await this.get(workspaceId, id)), ...changes };
      assertRule({ when: conditions, effect, value });
      await this.rules.change(workspaceId, id, changes);
      await this.revalue(workspaceId);
      return this.get(workspaceId, id);
    });
  }

  /** @throws NotFoundError */
  async remove(workspaceId: string, id: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.rules.lock(workspaceId);
      if (!(await this.rules.remove(workspaceId, id))) throw new NotFoundError('valuation rule');
      await this.revalue(workspaceId);
    });
  }

  private async revalue(workspaceId: string): Promise<void> {
    await this.jobs.enqueue('listings.revalue', workspaceId, {}, { sourceType: 'valuation_rules' });
  }
}
