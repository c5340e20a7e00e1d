import { Injectable } from '@nestjs/common';
import type { Bill } from '../domain/takeoff';
import type { JobError } from '../jobs';
import { Database } from '../platform/database';
import { BomItem } from './bom-item.entity';
import { BomLine } from './bom-line.entity';
import { Bom, type BomStatus } from './bom.entity';

export type NewBom = Pick<
  Bom,
  | 'workspaceId'
  | 'floorplanId'
  | 'layoutId'
  | 'layoutAlternative'
  | 'pack'
  | 'standard'
  | 'currency'
  | 'pricedOn'
  | 'request'
> &
  Partial<Pick<Bom, 'repricedFrom' | 'changes'>>;

export interface BomFilter {
  floorplanId?: string;
  layoutId?: string;
  status?: BomStatus;
}

/** Rows in one statement. PostgreSQL takes at most 65,535 parameters. */
const ROWS_A_STATEMENT = 2_000;

@Injectable()
export class BomRepository {
  constructor(private readonly database: Database) {}

  add(bom: NewBom): Promise<Bom> {
    const table = this.database.table(Bom);
    return table.save(table.create({ ...bom, status: 'pending' }));
  }

  byId(workspaceId: string, id: string): Promise<Bom | null> {
    return this.database.table(Bom).findOneBy({ workspaceId, id });
  }

  /** Newest first. */
  page(
    workspaceId: string,
    { floorplanId, layoutId, status }: BomFilter,
    window: { skip: number; take: number },
  ): Promise<[Bom[], number]> {
    return this.database.table(Bom).findAndCount({
      where: {
        workspaceId,
        ...(floorplanId && { floorplanId }),
        ...(layoutId && { layoutId }),
        ...(status && { status }),
      },
      order: { createdAt: 'DESC', id: 'DESC' },
      ...window,
    });
  }

  /** The items, in the order of the bill. */
  items(workspaceId: string, bomId: string): Promise<BomItem[]> {
    return this.database.table(BomItem).find({ where: { workspaceId, bomId }, order: { position: 'ASC' } });
  }

  /** The lines, in the order of the bill. */
  lines(workspaceId: string, bomId: string): Promise<BomLine[]> {
    return this.database.table(BomLine).find({ where: { workspaceId, bomId }, order: { position: 'ASC' } });
  }

  /** Makes a failed bill pending again, because its job is retried. */
  async reopen(workspaceId: string, id: string): Promise<void> {
    await this.database
      .table(Bom)
      .update({ workspaceId, id, status: 'error' }, { status: 'pending', error: null });
  }

  /** Writes the bill once. A bill that is ready does not change. */
  async publish(workspaceId: string, id: string, revision: number | null, bill: Bill): Promise<void> {
    const { standard, sections, markups, net, taxes, complete, purchases } = bill;
    const { priced_items, unpriced_items, rules, assumptions, exclusions, plan_quality, warnings } = bill;
    const { affected } = await this.database.table(Bom).update(
      { workspaceId, id, status: 'pending' },
      {
        status: 'ready',
        floorplanRevision: revision,
        summary: {
          ...{ standard, plan_quality, warnings, sections, markups, net, taxes, complete },
          ...{ purchases, priced_items, unpriced_items, rules, assumptions, exclusions },
        },
        subtotal: bill.subtotal,
        taxTotal: bill.tax_total,
        grandTotal: bill.grand_total,
        generatedAt: () => 'now()',
      },
    );
    if (affected !== 1) return;
    const items = bill.items.map((item, i) => ({
      bomId: id,
      itemKey: item.key,
      workspaceId,
      position: i + 1,
      section: item.section,
      amount: item.amount,
      item,
    }));
    for (let at = 0; at < items.length; at += ROWS_A_STATEMENT) {
      await this.database.table(BomItem).insert(items.slice(at, at + ROWS_A_STATEMENT));
    }
    const rows = bill.lines.map((line, i) => ({
      bomId: id,
      lineId: line.quantity.id,
      workspaceId,
      position: i + 1,
      section: line.quantity.section,
      material: line.quantity.material,
      billQty: line.quantity.bill_qty,
      unit: line.quantity.unit,
      amount: line.amount,
      line,
    }));
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
      await this.database.table(BomLine).insert(rows.slice(at, at + ROWS_A_STATEMENT));
    }
  }

  async markFailed(workspaceId: string, id: string, error: JobError): Promise<void> {
    await this.database.table(Bom).update({ workspaceId, id, status: 'pending' }, { status: 'error', error });
  }
}
