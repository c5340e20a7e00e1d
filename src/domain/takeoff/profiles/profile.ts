import type { Mm } from '../../geometry';
import type { Dimension, Unit } from '../units';

/** Ids of the measurement standards, the default first. */
export const STANDARDS = ['is1200', 'archai-simple', 'nrm2', 'pomi', 'us', 'vob'] as const;
export type StandardId = (typeof STANDARDS)[number];

/**
 * How a clause was seen. `text`: the words of the standard itself. `comment`: a page about it. `none`: it is known in the
 * trade, but nothing was seen. Planbill's own planning rules are `text`, because they are written here.
 */
export const SEEN = ['text', 'comment', 'none'] as const;
export type Seen = (typeof SEEN)[number];

/** A value of a standard with the place it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly clause: string;
  readonly seen: Seen;
  /** Where it was seen. */
  readonly source?: string;
}

/** What to deduct for openings up to a size. Bands are listed from small to large; the last has no limit. */
export interface DeductionBand {
  /** m², inclusive; null for no limit. */
  readonly upTo: string | null;
  /** Share of the opening's area deducted from one face of the wall. */
  readonly share: '0' | '0.5' | '1';
  /** Whether jambs, soffit and sill are added to the face. */
  readonly reveals: boolean;
}

export type LightRule =
  /** A × lux ÷ (lumens × utilisation × maintenance). */
  | {
      readonly kind: 'lux';
      readonly lumens: string;
      readonly utilisation: string;
      readonly maintenance: string;
    }
  /** One light point for so many square metres. */
  | { readonly kind: 'area'; readonly squareMetresAPoint: string };

/** The unit of a dimension in the bill, and the factor that converts the metric figure to it. */
export interface BillUnit {
  readonly unit: Unit;
  readonly factor: { readonly times: string } | { readonly over: string } | null;
}

/** A measurement standard as data. The same version always gives the same quantities. */
export interface MeasurementProfile {
  readonly id: StandardId;
  readonly version: string;
  readonly title: string;
  readonly units: Readonly<Record<Dimension, BillUnit>>;
  /** Deductions from one face of a plastered or painted wall. */
  readonly wallFinish: Sourced<readonly DeductionBand[]>;
  /** Deductions from the elevation of a partition. */
  readonly partition: Sourced<readonly DeductionBand[]>;
  /** Which walls the bill covers: those between two rooms, or all of them. */
  readonly walls: Sourced<'between_rooms' | 'all'>;
  /** Whether the rate covers all coats, or the area is billed once for each coat. */
  readonly coats: Sourced<'in_rate' | 'as_area'>;
  /** Whether sides on which rooms open into one another are left out of skirting and wall finishes. */
  readonly lessOpenSides: Sourced<boolean>;
  /** Skirting is measured net of doorways wider than this, m; null: through all of them. */
  readonly skirtingGaps: Sourced<string | null>;
  /** Where wall finishes begin: on the floor, or above the skirting. */
  readonly wallFinishFrom: Sourced<'floor' | 'skirting'>;
  /**
   * Whether the share of a middle-sized opening depends on what the faces of its wall and its frame are like (see
   * `OpeningFacts`).
   */
  readonly unlikeFaces: Sourced<boolean>;
  /** Reveals of windows: with the wall as its bands say, or by length in lines of their own. */
  readonly windowReveals: Sourced<'in_bands' | 'by_length'>;
  /** Whether a door opening in a partition is an item extra over the partition. */
  readonly extraOverOpenings: Sourced<boolean>;
  /** Whether floor finishes run under doors to the middle of the wall. */
  readonly thresholds: Sourced<boolean>;
  /** Works in rooms by the templates of room types, or by the plain rules of a hand-worked sheet. */
  readonly roomWorks: Sourced<'templates' | 'plain'>;
  readonly closers: Sourced<'where_required' | 'every_door'>;
  readonly lights: Sourced<LightRule>;
  /** Default heights. */
  readonly heights: Sourced<{
    readonly ceiling: Mm;
    readonly door: Mm;
    readonly window: Mm;
    readonly upturn: Mm;
    readonly backsplash: Mm;
  }>;
}
