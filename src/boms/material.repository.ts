import { Injectable } from '@nestjs/common';
import { ILike } from 'typeorm';
import type { CatalogueMaterial, ChoiceRule } from '../domain/takeoff';
import { Database } from '../platform/database';
import { MaterialRate } from './material-rate.entity';
import { Material, type MaterialCategory } from './material.entity';

export interface MaterialFilter {
  category?: MaterialCategory;
  /** A part of the name, in upper or lower case. */
  search?: string;
}

export type NewMaterial = Pick<Material, 'workspaceId' | 'code' | 'category' | 'name' | 'unit'>;
export type NewRate = Pick<MaterialRate, 'rate' | 'currency' | 'effectiveFrom' | 'source'>;

export interface PricedMaterial extends CatalogueMaterial {
  id: string;
  choice: ChoiceRule;
}

const RATES_IN_ORDER = { rates: { currency: 'ASC', effectiveFrom: 'ASC' } } as const;

@Injectable()
export class MaterialRepository {
  constructor(private readonly database: Database) {}

  /** The material with its rates, oldest first. */
  byId(workspaceId: string, id: string): Promise<Material | null> {
    return this.database
      .table(Material)
      .findOne({ where: { workspaceId, id }, relations: { rates: true }, order: RATES_IN_ORDER });
  }

  async codes(workspaceId: string): Promise<Set<string>> {
    const rows = await this.database.table(Material).find({ select: { code: true }, where: { workspaceId } });
    return new Set(rows.map(({ code }) => code));
  }

  /** Materials by code, each with its rates, oldest first. */
  page(
    workspaceId: string,
    filter: MaterialFilter,
    window: { skip: number; take: number },
  ): Promise<[Material[], number]> {
    const { category, search } = filter;
    return this.database.table(Material).findAndCount({
      where: {
        workspaceId,
        ...(category && { category }),
        ...(search && { name: ILike(`%${search.replace(/[\\%_]/g, '\\$&')}%`) }),
      },
      relations: { rates: true },
      order: { code: 'ASC', ...RATES_IN_ORDER },
      ...window,
    });
  }

  /** The whole catalogue, with the way in which an offer is chosen for each material. */
  async catalogue(workspaceId: string): Promise<PricedMaterial[]> {
    const materials = await this.database.table(Material).find({
      where: { workspaceId },
      relations: { rates: true },
      order: { code: 'ASC', ...RATES_IN_ORDER },
    });
    return materials.map(({ id, code, name, unit, rates, choiceRule, preferredSupplier, maxAgeDays }) => ({
      id,
      choice: { rule: choiceRule, preferred_supplier: preferredSupplier, max_age_days: maxAgeDays },
      code,
      name,
      unit,
      rates: rates.map((row) => ({
        rate: row.rate,
        currency: row.currency,
        effective_from: row.effectiveFrom,
        effective_to: row.effectiveTo,
        source: row.source,
        illustrative: row.illustrative,
      })),
    }));
  }

  /** @returns the id; null if the workspace already has a material of this code */
  async add(material: NewMaterial): Promise<string | null> {
    const { workspaceId, code, category, name, unit } = material;
    const [row] = await this.database.rows<{ id: string }>(
      `INSERT INTO materials (workspace_id, code, category, name, unit) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [workspaceId, code, category, name, unit],
    );
    return row?.id ?? null;
  }

  async describe(
    workspaceId: string,
    id: string,
    changes: Partial<Pick<Material, 'name' | 'category' | 'choiceRule' | 'preferredSupplier' | 'maxAgeDays'>>,
  ): Promise<void> {
    await this.database.table(Material).update({ workspaceId, id }, { ...changes, updatedAt: () => 'now()' });
  }

  /**
   * Sets a rate from a day on. The rate before it ends on that day, and this one ends when the next one begins. A rate
   * of the same day is replaced.
   */
  async setRate(workspaceId: string, materialId: string, rate: NewRate): Promise<void> {
    const of = [workspaceId, materialId, rate.currency, rate.effectiveFrom];
    await this.database.transaction(async () => {
      await this.database.run(
        `UPDATE material_rates SET effective_to = $4
          WHERE workspace_id = $1 AND material_id = $2 AND currency = $3
            AND effective_from < $4 AND (effective_to IS NULL OR effective_to > $4)`,
        of,
      );
      await this.database.run(
        `INSERT INTO material_rates (workspace_id, material_id, currency, effective_from, effective_to, rate, source)
         VALUES ($1, $2, $3, $4,
                 (SELECT min(effective_from) FROM material_rates
                   WHERE workspace_id = $1 AND material_id = $2 AND currency = $3 AND effective_from > $4),
                 $5, $6)
         ON CONFLICT (material_id, currency, effective_from)
         DO UPDATE SET rate = excluded.rate, source = excluded.source, illustrative = false`,
        [...of, rate.rate, rate.source],
      );
    });
  }

  async remove(workspaceId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.table(Material).delete({ workspaceId, id });
    return affected === 1;
  }
}
