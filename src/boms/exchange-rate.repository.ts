import { Injectable } from '@nestjs/common';
import type { ExchangeRate as DomainExchangeRate } from '../domain/takeoff';
import { Database } from '../platform/database';
import { ExchangeRate } from './exchange-rate.entity';

export type NewExchangeRate = Pick<
  ExchangeRate,
  'workspaceId' | 'fromCurrency' | 'toCurrency' | 'rate' | 'effectiveFrom' | 'source'
>;

@Injectable()
export class ExchangeRateRepository {
  constructor(private readonly database: Database) {}

  /** The rates to a currency, oldest first. */
  async to(workspaceId: string, toCurrency: string): Promise<DomainExchangeRate[]> {
    const rows = await this.database
      .table(ExchangeRate)
      .find({ where: { workspaceId, toCurrency }, order: { fromCurrency: 'ASC', effectiveFrom: 'ASC' } });
    return rows.map((row) => ({
      from: row.fromCurrency,
      to: row.toCurrency,
      rate: row.rate,
      effective_from: row.effectiveFrom,
      source: row.source,
    }));
  }

  /** By currency, latest first. */
  page(workspaceId: string, window: { skip: number; take: number }): Promise<[ExchangeRate[], number]> {
    return this.database.table(ExchangeRate).findAndCount({
      where: { workspaceId },
      order: { fromCurrency: 'ASC', toCurrency: 'ASC', effectiveFrom: 'DESC' },
      ...window,
    });
  }

  /** Sets a rate. A rate of the same day is replaced. */
  async set(rate: NewExchangeRate): Promise<ExchangeRate> {
    const { workspaceId, fromCurrency, toCurrency, effectiveFrom } = rate;
    const table = this.database.table(ExchangeRate);
    await table.upsert(rate, ['workspaceId', 'fromCurrency', 'toCurrency', 'effectiveFrom']);
    return table.findOneByOrFail({ workspaceId, fromCurrency, toCurrency, effectiveFrom });
  }

  async remove(workspaceId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.table(ExchangeRate).delete({ workspaceId, id });
    return affected === 1;
  }
}
