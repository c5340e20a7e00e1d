import type { JudgedWarning, PlanQuality } from '../extraction/publish/quality';
import type { StandardId } from './profiles';
import type { Dimension, Unit } from './units';

/** Sections of a bill in printed order. All but `window` are also categories of the catalogue. */
export const SECTIONS = [
  'wall',
  'door',
  'door_hardware',
  'window',
  'flooring',
  'baseboard',
  'ceiling',
  'paint',
  'waterproofing',
  'specialty',
  'electrical',
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * Where a quantity comes from. `measured`: from the drawing and the caller's settings. `assumed`: a default was
 * needed too, such as the ceiling height of the profile. `allowance`: from a planning rule, not from the drawing.
 */
export const QUANTITY_TAGS = ['measured', 'assumed', 'allowance'] as const;
export type QuantityTag = (typeof QUANTITY_TAGS)[number];

/**
 * What an item of a bill is. `measured`: work that was measured. `extra_over`: what a part of measured work costs more,
 * such as a door opening in a partition. `allowance`: work by a planning rule. `provisional_sum`: work that is not known
 * yet and has a sum instead of a quantity.
 */
export const ITEM_KINDS = ['measured', 'extra_over', 'allowance', 'provisional_sum'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface Classification {
  /** Part of IS 1200 that measures this work. */
  is1200: string | null;
  /** Work section of NRM2, 2nd edition. */
  nrm2: string | null;
  /** CSI MasterFormat number. */
  masterformat: string | null;
  /** Harmonised System of Nomenclature code of the goods, India. */
  hsn: string | null;
}

/** What has to be bought of a material for the whole bill: whole packs, waste included. */
export interface Purchase {
  /** Whole packs. */
  qty: string;
  /** The kind of pack: box, board, litre, length, m2, … */
  unit: string;
  waste_percent: string;
  formula: string;
}

/** A part of the work that the installed rate of the line covers, such as the studs and track of a partition. */
export interface Component {
  description: string;
  qty: string;
  unit: string;
  formula: string;
}

/** Where the finish of a work comes from, in the order in which they count. */
export const FINISH_SOURCES = ['person', 'schedule', 'code', 'template'] as const;
export type FinishSource = (typeof FINISH_SOURCES)[number];

/** What a line says about its finish. */
export interface LineFinish {
  source: FinishSource;
  /** As the drawing or the person says it; null for the template of the room type. */
  says: string | null;
  /** Where it is written; null for a person and for a template. */
  evidence: string | null;
}

/** One measured item of work, before any price. Quantities are decimal strings. */
export interface QuantityLine {
  /** Stable across runs of the same plan: rule item and element, such as `paint.primer.r3`. */
  id: string;
  /** First part of the id: `paint.primer`. Lines of one work and one specification are one item of the bill. */
  work: string;
  section: Section;
  kind: ItemKind;
  description: string;
  /** The work in words, without the place: what the item of the bill says. */
  specification: string;
  /** Code in the catalogue; null when the standard catalogue has no material for the work. */
  material: string | null;
  classification: Classification;
  room_id: string | null;
  room_name: string | null;
  wall_id: string | null;
  opening_id: string | null;
  /** Net, by the measurement standard, in `unit`. */
  bill_qty: string;
  unit: Unit;
  /** The arithmetic of `bill_qty` with its numbers, in spreadsheet syntax. */
  formula: string;
  /** Number of coats by which a rate for one coat is multiplied; else 1. */
  coats: number;
  /** Net metric quantity (m², m, m³ or pieces) of the goods, from which packs are worked out for the whole bill. */
  net: string;
  dimension: Dimension;
  /** Coats that are applied, whatever the rate covers. */
  applied_coats: number;
  components: Component[];
  /** Where the finish comes from; left out for works that are no finish. */
  finish?: LineFinish;
  /** Key into the bill's `rules`. */
  rule_id: string;
  geometry_ids: string[];
  tag: QuantityTag;
  /** 0..1: the lowest confidence of the elements and the scale that the quantity is based on. */
  confidence: number;
}

/** Something that had to be assumed, listed so that the reader of the bill can check it. */
export interface Assumption {
  /** Stable, such as `ceiling_height_assumed`. */
  code: string;
  message: string;
  /** Ids of the rooms, walls or openings concerned, in natural order. */
  elements: string[];
}

/** Work that is not billed: it exists already, is not part of the contract, or there is none. */
export interface Exclusion {
  /** Stable, such as `room_out_of_scope`. */
  code: string;
  message: string;
  /** Ids of the rooms, walls or openings concerned, in natural order. */
  elements: string[];
}

/** A rule of the standard as it was applied. */
export interface AppliedRule {
  statement: string;
  /** Where the rule is written down. */
  clause: string;
  /** Whether the clause was checked against the document itself. */
  verified: boolean;
}

/** All quantities of a plan under one standard. */
export interface Takeoff {
  standard: { id: StandardId; version: string; title: string };
  /** How far the plan can be relied upon; null for bills from before plans were judged. */
  plan_quality: PlanQuality | null;
  /** What a person must know about the plan before relying on the quantities, the heaviest first. */
  warnings: JudgedWarning[];
  lines: QuantityLine[];
  rules: Record<string, AppliedRule>;
  assumptions: Assumption[];
  /** Work that is not on the bill, and why. */
  exclusions: Exclusion[];
}
