import { link } from '../platform/http';
import type { MaterialDto } from './dto/material.dto';
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
    })),
    created_at: material.createdAt.toISOString(),
    updated_at: material.updatedAt.toISOString(),
    _links: { self: link(`/materials/${material.id}`) },
  };
}
