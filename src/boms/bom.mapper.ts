import type { PlanQuality } from '../domain/extraction';
import { profileOf } from '../domain/takeoff';
import type { Job } from '../jobs';
import type { PlanWarningDto } from '../floorplans';
import { API_BASE, link, type LinkDto } from '../platform/http';
import type { BomLine } from './bom-line.entity';
import type { Bom } from './bom.entity';
import type { BomWithLines } from './boms.service';
import type { BillTotalsDto } from './dto/bill-tax.dto';
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
    pack: bom.request.pack,
    standard: standardOf(bom),
    plan_quality: planQualityOf(bom),
    currency: bom.currency,
    priced_on: bom.pricedOn,
    subtotal: bom.subtotal,
    tax_total: bom.taxTotal,
    grand_total: bom.grandTotal,
    prices: bom.request.prices ?? 'catalogue',
    repriced_from: bom.repricedFrom,
    priced_lines: bom.summary?.priced_lines ?? null,
    unpriced_lines: bom.summary?.unpriced_lines ?? null,
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

export function bomDto({ bom, lines }: BomWithLines): BomDto {
  return {
    ...bomSummaryDto(bom),
    warnings: warningsOf(bom),
    ...contentOf({ bom, lines }),
    changes: bom.changes,
  };
}

/** The bill as it is exported, without anything that differs between two runs on the same input. */
export function billDocument({ bom, lines }: BomWithLines): BillDocumentDto {
  return {
    standard: standardOf(bom),
    plan_quality: planQualityOf(bom),
    warnings: warningsOf(bom),
    pack: bom.request.pack,
    currency: bom.currency,
    priced_on: bom.pricedOn,
    subtotal: bom.subtotal ?? '',
    tax_total: bom.taxTotal ?? '',
    grand_total: bom.grandTotal ?? '',
    ...contentOf({ bom, lines }),
  };
}

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

function contentOf({
  bom,
  lines,
}: BomWithLines): Pick<BomDto, 'sections' | 'lines' | 'rules' | 'assumptions'> & BillTotalsDto {
  const { sections = [], rules = {}, assumptions = [] } = bom.summary ?? {};
  return {
    sections,
    ...billTotalsDto(bom),
    lines: lines.map(bomLineDto),
    rules: Object.keys(rules)
      .sort()
      .map((id) => ({ id, ...rules[id] })),
    assumptions,
  };
}

/** Mark-ups and taxes. A bill of an earlier version has the taxes that were printed on it, and nothing else. */
function billTotalsDto({ summary }: Bom): BillTotalsDto {
  const { markups = [], net = null, taxes = [], complete = null, questions = [] } = summary ?? {};
  return {
    markups: markups.map((markUp) => ({
      ...markUp,
      base: typeof markUp.base === 'string' ? [markUp.base] : [...markUp.base],
    })),
    net,
    taxes: taxes.map((tax) => ({
      ...{ code: tax.code, kind: tax.kind, percent: tax.percent, base: tax.base ?? null, amount: tax.amount },
      ...{ formula: tax.formula ?? null, charged: tax.charged ?? 'on_top' },
      ...{ words: tax.words ?? null, source: tax.source ?? null },
    })),
    complete,
    questions,
  };
}

export function bomLineDto({ position, line: { quantity, price } }: BomLine): BomLineDto {
  return {
    id: quantity.id,
    position,
    section: quantity.section,
    description: quantity.description,
    material: quantity.material,
    material_name: price.material_name,
    classification: quantity.classification,
    room_id: quantity.room_id,
    room_name: quantity.room_name,
    wall_id: quantity.wall_id,
    opening_id: quantity.opening_id,
    bill_qty: quantity.bill_qty,
    unit: quantity.unit,
    formula: quantity.formula,
    purchase: quantity.purchase,
    components: quantity.components,
    status: price.status,
    unpriced_reason: price.unpriced_reason,
    rate: price.rate,
    rate_formula: price.rate_formula,
    rate_source: price.rate_source,
    amount: price.amount,
    amount_formula: price.amount_formula,
    tax: price.tax ?? null,
    rule_id: quantity.rule_id,
    geometry_ids: quantity.geometry_ids,
    tag: quantity.tag,
    confidence: quantity.confidence,
  };
}
