import { link } from '../platform/http';
import type { MaterialDto } from './dto/material.dto';
import type { SuggestionDto } from './dto/material-link.dto';
import type { Suggestion } from './material-links.service';
import type { Material } from './material.entity';

export function materialDto(material: Material): MaterialDto {
  return {
    id: material.id,
    code: material.code,
    category: material.category,
    name: material.name,
    unit: material.unit,
    rates: material.rates.map((row) => ({
      rate: row.rate,
      currency: row.currency,
      effective_from: row.effectiveFrom,
      effective_to: row.effectiveTo,
      source: row.source,
      illustrative: row.illustrative,
    })),
    choice: {
      rule: material.choiceRule,
      preferred_supplier: material.preferredSupplier,
      max_age_days: material.maxAgeDays,
    },
    created_at: material.createdAt.toISOString(),
    updated_at: material.updatedAt.toISOString(),
    _links: {
      self: link(`/materials/${material.id}`),
      suggestions: link(`/materials/${material.id}/suggestions`),
      listings: link(`/listings?material_id=${material.id}`),
    },
  };
}

export function suggestionDto(materialId: string, { listing, score, linkable }: Suggestion): SuggestionDto {
  const { unitPrice, unitPriceUnit } = listing;
  return {
    listing_id: listing.id,
    title: listing.title,
    supplier: listing.supplier,
    unit_price:
      unitPrice === null || unitPriceUnit === null ? null : { amount: unitPrice, unit: unitPriceUnit },
    currency: listing.currency && listing.currency.code,
    score,
    linkable,
    _links: {
      listing: link(`/listings/${listing.id}`),
      ...(linkable && { link: link(`/materials/${materialId}/links`, 'POST') }),
    },
  };
}
