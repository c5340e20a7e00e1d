import { Injectable } from '@nestjs/common';
import { type Bill, billChanges, measuredAssumptions, priceBill, type Takeoff } from '../domain/takeoff';
import { Database } from '../platform/database';
import { BillPrices } from './bill-prices';
import { PRICE_ORIGINS } from './bom.entity';
import { BomRepository } from './bom.repository';
import { BomsService, type BomWithLines } from './boms.service';
import type { RepriceBomDto } from './dto/reprice-bom.dto';

/** Makes new bills of the same quantities at other prices. */
@Injectable()
export class RepricingService {
  constructor(
    private readonly boms: BomsService,
    private readonly repository: BomRepository,
    private readonly prices: BillPrices,
    private readonly database: Database,
  ) {}

  /**
   * Makes a new bill with the same quantities and the prices of a day. It lists what has changed and why. The original
   * bill does not change. Nothing is measured again, so the plan may have changed or may be deleted.
   *
   * @throws NotFoundError, ConflictError `bom_not_ready`
   */
  reprice(workspaceId: string, id: string, { priced_on, prices }: RepriceBomDto): Promise<BomWithLines> {
    return this.database.transaction(async () => {
      const before = await this.boms.finished(workspaceId, id);
      const { bom } = before;
      const wanted = {
        pack: bom.pack,
        currency: bom.currency,
        pricedOn: priced_on ?? new Date().toISOString().slice(0, 10),
        request: { ...bom.request, prices: prices ?? bom.request.prices ?? PRICE_ORIGINS[0] },
      };
      const { catalogue, terms } = await this.prices.of(workspaceId, wanted);
      const after = priceBill(takeoffOf(before), catalogue, terms);
      const { floorplanId, layoutId, layoutAlternative, standard, floorplanRevision } = bom;
      const subject = { floorplanId, layoutId, layoutAlternative };
      const made = await this.repository.add({
        workspaceId,
        ...subject,
        standard,
        ...wanted,
        repricedFrom: bom.id,
        changes: billChanges(pricedAs(before), after),
      });
      await this.repository.publish(workspaceId, made.id, floorplanRevision, after);
      return this.boms.withLines(workspaceId, made.id);
    });
  }
}

/** The quantities of a bill, as they were measured. */
function takeoffOf({ bom, lines }: BomWithLines): Takeoff {
  const { standard, rules, assumptions, exclusions = [] } = bom.summary!;
  const { plan_quality = null, warnings = [] } = bom.summary!;
  return {
    standard,
    plan_quality,
    warnings,
    lines: lines.map(({ line }) => line.quantity),
    rules,
    assumptions: measuredAssumptions(assumptions),
    exclusions,
  };
}

function pricedAs({
  bom,
  items,
}: BomWithLines): Pick<Bill, 'currency' | 'items' | 'subtotal' | 'tax_total' | 'grand_total'> {
  return {
    currency: bom.currency,
    items: items.map(({ item }) => item),
    subtotal: bom.subtotal!,
    tax_total: bom.taxTotal!,
    grand_total: bom.grandTotal!,
  };
}
