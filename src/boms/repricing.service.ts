import { Injectable } from '@nestjs/common';
import { type Bill, billChanges, measuredAssumptions, priceBill, type Takeoff } from '../domain/takeoff';
import { Database } from '../platform/database';
import { BillPrices } from './bill-prices';
import { PRICE_ORIGINS } from './bom.entity';
import { BomRepository } from './bom.repository';
import { BomsService, type BomWithLines } from './boms.service';
import type { RepriceBomDto } from './dto/reprice-bom.dto';

/** Prices bills anew. */
@Injectable()
export class RepricingService {
  constructor(
    private readonly boms: BomsService,
    private readonly repository: BomRepository,
    private readonly prices: BillPrices,
    private readonly database: Database,
  ) {}

  /**
   * A new bill of the same quantities at the prices of a day, which says what has changed and why. The bill itself
   * stays as it is. Nothing is measured again, so it holds whatever has become of the plan.
   *
   * @throws NotFoundError, ConflictError `bom_not_ready`
   */
  reprice(workspaceId: string, id: string, { priced_on, prices }: RepriceBomDto): Promise<BomWithLines> {
    return this.database.transaction(async () => {
      const before = await this.boms.finished(workspaceId, id);
      const { bom } = before;
      const wanted = {
        currency: bom.currency,
        pricedOn: priced_on ?? new Date().toISOString().slice(0, 10),
        request: { ...bom.request, prices: prices ?? bom.request.prices ?? PRICE_ORIGINS[0] },
      };
      const { catalogue, taxRates, terms } = await this.prices.of(workspaceId, wanted);
      const after = priceBill(takeoffOf(before), catalogue, taxRates, terms);
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

/** What was measured for a bill. */
function takeoffOf({ bom, lines }: BomWithLines): Takeoff {
  const { standard, rules, assumptions } = bom.summary!;
  return {
    standard,
    lines: lines.map(({ line }) => line.quantity),
    rules,
    assumptions: measuredAssumptions(assumptions),
  };
}

function pricedAs({
  bom,
  lines,
}: BomWithLines): Pick<Bill, 'currency' | 'lines' | 'subtotal' | 'tax_total' | 'grand_total'> {
  return {
    currency: bom.currency,
    lines: lines.map(({ line }) => line),
    subtotal: bom.subtotal!,
    tax_total: bom.taxTotal!,
    grand_total: bom.grandTotal!,
  };
}
