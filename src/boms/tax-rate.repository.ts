import { Injectable } from '@nestjs/common';
import type { TaxRate as DomainTaxRate } from '../domain/takeoff';
import { Database } from '../platform/database';
import { TaxRate } from './tax-rate.entity';

@Injectable()
export class TaxRateRepository {
  constructor(private readonly database: Database) {}

  /** All rates of all days. */
  async all(workspaceId: string): Promise<DomainTaxRate[]> {
    const rows = await this.database
      .table(TaxRate)
      .find({ where: { workspaceId }, order: { code: 'ASC', effectiveFrom: 'ASC' } });
    return rows.map((row) => ({
      code: row.code,
      percent: row.percent,
      effective_from: row.effectiveFrom,
      effective_to: row.effectiveTo,
      source: row.source,
    }));
  }
}
