import type { PlanQuality } from '../domain/extraction';
import { profileOf } from '../domain/takeoff';
import type { Job } from '../jobs';
import type { PlanWarningDto } from '../floorplans';
import { API_BASE, link, type LinkDto } from '../platform/http';
import type { BomLine } from './bom-line.entity';
import type { Bom } from './bom.entity';
import type { BomWithLines } from './boms.service';
import type { BomLineDto } from './dto/bom-line.dto';
import type { BomAcceptedDto } from './dto/bom-accepted.dto';
import type { BomStandardDto, BomSummaryDto } from './dto/bom-summary.dto';
import type { BillDocumentDto, BomDto } from './dto/bom.dto';

export function bomAcceptedDto({ bom, job }: { bom: Bom; job: Job }): BomAcceptedDto {
  return {
    job_id: job.id,
    status: job.status,
    status_url: `${API_BASE}/jobs/${job.id}`,
    bom_id: bom.id,
    floorplan_id: bom.floorplanId,
    layout_id: bom.layoutId,
    _links: { self: link(`/jobs/${job.id}`), bom: link(`/boms/${bom.id}`), ...subjectLink(bom) },
  };
}

export function bomSummaryDto(bom: Bom): BomSummaryDto {
  const self = `/boms/${bom.id}`;
  return {
    id: bom.id,
    floorplan_id: bom.floorplanId,
    floorplan_revision: bom.floorplanRevision,
    layout_id: bom.layoutId,
    alternative: bom.layoutAlternative,
    status: bom.status,
    error: bom.error,
    pack: bom.pack,
    standard: standardOf(bom),
    plan_quality: planQualityOf(bom),
    currency: bom.currency,
    priced_on: bom.pricedOn,
    subtotal: bom.subtotal,
    net: bom.summary?.net ?? null,
    tax_total: bom.taxTotal,
    grand_total: bom.grandTotal,
    prices: bom.request.prices ?? 'catalogue',
    repriced_from: bom.repricedFrom,
    complete: bom.summary?.complete ?? null,
    priced_items: bom.summary?.priced_items ?? null,
    unpriced_items: bom.summary?.unpriced_items ?? null,
    created_at: bom.createdAt.toISOString(),
    generated_at: bom.generatedAt?.toISOString() ?? null,
    _links: {
      self: link(self),
      ...subjectLink(bom),
      ...(bom.status === 'ready' && {
        export: link(`${self}/export`),
        reprice: link(`${self}/reprice`, 'POST'),
      }),
    },
  };
}

export function bomDto(found: BomWithLines): BomDto {
  const { bom } = found;
  return {
    ...bomSummaryDto(bom),
    warnings: warningsOf(bom),
    ...contentOf(found),
    changes: bom.changes,
  };
}

/** The bill as it is exported, without anything that differs between two runs on the same input. */
export function billDocument(found: BomWithLines): BillDocumentDto {
  const { bom } = found;
  return {
    standard: standardOf(bom),
    plan_quality: planQualityOf(bom),
    warnings: warningsOf(bom),
    pack: bom.pack,
    currency: bom.currency,
    priced_on: bom.pricedOn,
    subtotal: bom.subtotal ?? '',
    net: bom.summary?.net ?? '',
    tax_total: bom.taxTotal ?? '',
    grand_total: bom.grandTotal ?? '',
    complete: bom.summary?.complete ?? false,
    ...contentOf(found),
  };
}

type BillContent = Pick<
  BomDto,
  'sections' | 'markups' | 'taxes' | 'items' | 'purchases' | 'lines' | 'rules' | 'assumptions' | 'exclusions'
>;

/** Link to the floor plan or the layout that the bill is of. */
function subjectLink({ floorplanId, layoutId }: Bom): { floorplan?: LinkDto; layout?: LinkDto } {
  return floorplanId === null
    ? { layout: link(`/layouts/${layoutId}`) }
    : { floorplan: link(`/floorplans/${floorplanId}`) };
}

/** The standard as it was applied, or as it is now if the bill is not ready. */
function standardOf(bom: Bom): BomStandardDto {
  const { id, version, title } = bom.summary?.standard ?? profileOf(bom.standard);
  return { id, version, title };
}

/** A layout is made by Planbill and has no drawing that could be misread. */
function planQualityOf({ layoutId, summary }: Bom): PlanQuality | null {
  return layoutId === null ? (summary?.plan_quality ?? null) : null;
}

function warningsOf({ layoutId, summary }: Bom): PlanWarningDto[] {
  return layoutId === null ? (summary?.warnings ?? []) : [];
}

function contentOf({ bom, items, lines }: BomWithLines): BillContent {
  const { sections = [], markups = [], taxes = [] } = bom.summary ?? {};
  const { purchases = [], rules = {}, assumptions = [], exclusions = [] } = bom.summary ?? {};
  return {
    sections,
    markups,
    taxes,
    items: items.map(({ item }) => item),
    purchases,
    lines: lines.map(bomLineDto),
    rules: Object.keys(rules)
      .sort()
      .map((id) => ({ id, ...rules[id] })),
    assumptions,
    exclusions,
  };
}

function bomLineDto({ position, line: { quantity, item, amount } }: BomLine): BomLineDto {
  return {
    id: quantity.id,
    item,
    position,
    section: quantity.section,
    description: quantity.description,
    material: quantity.material,
    room_id: quantity.room_id,
    room_name: quantity.room_name,
    wall_id: quantity.wall_id,
    opening_id: quantity.opening_id,
    bill_qty: quantity.bill_qty,
    unit: quantity.unit,
    formula: quantity.formula,
    components: quantity.components,
    ...(quantity.finish && { finish: quantity.finish }),
    amount,
    rule_id: quantity.rule_id,
    geometry_ids: quantity.geometry_ids,
    tag: quantity.tag,
    confidence: quantity.confidence,
  };
}
