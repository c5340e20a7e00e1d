import { Injectable } from '@nestjs/common';
import { packOf, taxOf } from '../domain/packs';
import type { CatalogueMaterial, MaterialOffer, PricingTerms } from '../domain/takeoff';
import { type ListingOffer, ListingOffersService } from '../listings';
import type { Bom } from './bom.entity';
import { ExchangeRateRepository } from './exchange-rate.repository';
import { MaterialRepository } from './material.repository';
import { offerUnitOf } from './offer-unit';
import { TaxRateRepository } from './tax-rate.repository';

/** Everything that a bill is priced with. */
export interface BillPricing {
  catalogue: CatalogueMaterial[];
  terms: PricingTerms;
}

/** Collects everything that a bill is priced with. */
@Injectable()
export class BillPrices {
  constructor(
    private readonly materials: MaterialRepository,
    private readonly taxRates: TaxRateRepository,
    private readonly exchangeRates: ExchangeRateRepository,
    private readonly offers: ListingOffersService,
  ) {}

  async of(
    workspaceId: string,
    { pack, currency, pricedOn, request }: Pick<Bom, 'pack' | 'currency' | 'pricedOn' | 'request'>,
  ): Promise<BillPricing> {
    const materials = await this.materials.catalogue(workspaceId);
    const offers = request.prices === 'listings' ? await this.offers.onDay(workspaceId, pricedOn) : [];
    const { regime, assumptions } = taxOf(packOf(pack), request.tax, await this.taxRates.all(workspaceId));
    return {
      catalogue: materials.map(({ id, choice, ...material }) => {
        const own = offers.filter(({ materialId }) => materialId === id).flatMap(materialOffer);
        return own.length === 0 ? material : { ...material, offered: { offers: own, choice } };
      }),
      terms: {
        currency,
        day: pricedOn,
        tax: regime,
        markups: request.markups,
        assumptions,
        exchangeRates: await this.exchangeRates.to(workspaceId, currency),
      },
    };
  }
}

/** Empty if the unit price is for a unit that bills do not use. */
function materialOffer(offer: ListingOffer): MaterialOffer[] {
  const unit = offerUnitOf(offer.unitPrice.unit);
  if (unit === null) return [];
  return [
    {
      listing_id: offer.listingId,
      supplier: offer.supplier,
      title: offer.title,
      url: offer.url,
      unit_price: offer.unitPrice.amount,
      unit,
      currency: offer.currency,
      seen_at: offer.seenAt.toISOString(),
      age_days: offer.ageDays,
      suspect: offer.suspect,
    },
  ];
}
