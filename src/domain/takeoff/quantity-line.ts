import type { StandardId } from './profiles';
import type { Unit } from './units';

/** Sections of a bill, in the order they are printed; `window` aside they are the categories of the catalogue. */
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
 * How a quantity came about. `measured`: from the drawing and what the caller gave. `assumed`: needs a default,
 * such as a ceiling height that nobody stated. `allowance`: a planning rule, not something drawn.
 */
export type QuantityTag = 'measured' | 'assumed' | 'allowance';

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

/** What has to be bought for a line: whole packs, waste included. */
export interface Purchase {
  /** Whole packs. */
  qty: string;
  /** What a pack is: box, board, litre, length, m2, … */
  unit: string;
  waste_percent: string;
  formula: string;
}

/** A part that goes with the line and is covered by its installed rate, such as studs and track of a partition. */
export interface Component {
  description: string;
  qty: string;
  unit: string;
  formula: string;
}

/** One measured item of work, before any price. Quantities are decimal strings. */
export interface QuantityLine {
  /** Stable across runs of the same plan: rule item and element, such as `paint.primer.r3`. */
  id: string;
  section: Section;
  description: string;
  /** Code in the catalogue; null where no material of the standard catalogue serves. */
  material: string | null;
  classification: Classification;
  room_id: string | null;
  room_name: string | null;
  wall_id: string | null;
  opening_id: string | null;
  /** Net, by the measurement standard, in `unit`. */
  bill_qty: string;
  unit: Unit;
  /** Arithmetic of `bill_qty`, numbers filled in, spreadsheet syntax. */
  formula: string;
  /** Coats that the rate has to cover where the catalogue's rate is for one coat; else 1. */
  coats: number;
  purchase: Purchase;
  components: Component[];
  /** Key into the bill's `rules`. */
  rule_id: string;
  geometry_ids: string[];
  tag: QuantityTag;
  /** 0..1, the weakest of what the quantity rests on. */
  confidence: number;
}

/** Something taken for granted, so that nobody has to find out later. */
export interface Assumption {
  /** Stable, such as `ceiling_height_assumed`. */
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
  lines: QuantityLine[];
  rules: Record<string, AppliedRule>;
  assumptions: Assumption[];
}
