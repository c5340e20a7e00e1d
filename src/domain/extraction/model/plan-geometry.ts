import type { Degrees, DrawingUnits, Mm, MmPerUnit, Point, Ring } from '../../geometry';
import type { PlanSchedule, RoomFinish, ScheduledOpening } from './plan-finishes';
import type { DrawingKind } from './sheet-drawing';

export type { Point, Ring } from '../../geometry';

/**
 * The published shape of an extracted plan, in drawing units. Field names are the wire's: this document is
 * stored and served as it is. Real sizes are never stored here; `measurePlan` derives them through the scale,
 * so that recalibrating never rescales stored numbers.
 */
export type PlanSource = 'vector' | 'raster' | 'mixed' | 'dxf';

export interface PlanPage {
  number: number;
  count: number;
  width: DrawingUnits;
  height: DrawingUnits;
  unit: 'pt' | 'px' | 'du';
  axis_y: 'down' | 'up';
}

/** `bar`: a scale bar. `sizes`: sizes printed in rooms, such as 3.60 x 4.20. */
export type ScaleSource =
  'dimensions' | 'text' | 'viewport' | 'areas' | 'sizes' | 'bar' | 'units' | 'calibration';

/** One piece of evidence for a scale. */
export interface ScaleCandidate {
  mm_per_unit: MmPerUnit;
  ratio: number | null;
  source: ScaleSource;
  /** How many independent readings agree (dimension strings, printed areas, notes). */
  votes: number;
  confidence: number;
  /** The text or element the reading came from, for people. */
  evidence: string;
}

/** How many real millimetres one drawing unit is, and by which evidence. */
export interface ScaleRecord {
  mm_per_unit: MmPerUnit;
  /** The N of 1:N on paper; null when the drawing unit is not a paper length. */
  ratio: number | null;
  source: ScaleSource;
  confidence: number;
  candidates: ScaleCandidate[];
}

export interface Wall {
  id: string;
  centreline: [Point, Point];
  thickness: DrawingUnits;
  polygon: Ring;
  layer: string | null;
  confidence: number;
  /** Whether the wall stands already and is not to be built; unknown where left out. */
  existing?: boolean;
}

export const OPENING_KINDS = ['door', 'window', 'gap'] as const;
/** A column, free-standing or in a wall. It is no wall; a free-standing one is a hole in its room. */
export interface Column {
  id: string;
  polygon: Ring;
  centre: Point;
  /** Longer and shorter side; both are the diameter of a round one. */
  width: DrawingUnits;
  depth: DrawingUnits;
  /** Whether it stands free in a room and is deducted from its floor. */
  free_standing: boolean;
  layer: string | null;
  confidence: number;
}

export type OpeningKind = (typeof OPENING_KINDS)[number];

/**
 * What is drawn at an opening:
 * `arc` the path of a door leaf, `leaf` a leaf that stands open, `panel` a leaf that slides, `fold` leaves that
 * fold, `parallels` lines of glass or a sill, `sidelight` fixed glass beside a door, `patch` a coloured patch over
 * the wall, `mask` a white patch over the wall, `lintel` dashed lines overhead, `threshold` a line on the floor,
 * `block` lines on a layer named for doors or windows, `size` the printed
 * size of a door, `picture` what the network for scans and pictures sees.
 */
export const OPENING_MARKS = [
  'arc',
  'leaf',
  'panel',
  'fold',
  'parallels',
  'sidelight',
  'patch',
  'mask',
  'lintel',
  'threshold',
  'block',
  'size',
  'picture',
] as const;
export type OpeningMark = (typeof OPENING_MARKS)[number];

/** How a door moves: on hinges with one leaf, with two that meet, along the wall, or in folds. */
export const DOOR_OPERATIONS = ['swing', 'double', 'sliding', 'folding'] as const;
export type DoorOperation = (typeof DOOR_OPERATIONS)[number];

export const HINGE_SIDES = ['left', 'right'] as const;
export type HingeSide = (typeof HINGE_SIDES)[number];

/** A stretch of fixed glass in the frame of a door. */
export interface Sidelight {
  segment: [Point, Point];
}

export interface Opening {
  id: string;
  kind: OpeningKind;
  wall_id: string | null;
  /** Jamb to jamb, along the host wall's centre-line. */
  segment: [Point, Point];
  /** Hinge and the far end of the open leaf; null when no swing is drawn. */
  swing: { hinge: Point; leaf_end: Point } | null;
  confidence: number;
  /** What makes this an opening: the mark that decided, or `layout` for an opening of a layout. */
  evidence: string;
  /** Everything that is drawn at it, the mark that decided first. Plans of earlier versions lack it. */
  marks?: OpeningMark[];
  /** Of doors only, where the drawing shows how they move. */
  operation?: DoorOperation;
  /** Number of leaves of a door, where the drawing shows it. */
  leaves?: number;
  /** Width of the widest leaf, as drawn. The segment is the whole gap, with the frame. */
  leaf_width?: DrawingUnits;
  /** Side of the hinges of a single leaf, seen from the room that it opens into. */
  hinge_side?: HingeSide;
  /** Fixed glass beside the leaves, in the same frame; the segment of the door does not cover it. */
  sidelights?: Sidelight[];
  /** Tag that is printed beside it, such as `W1` or `D-03`, or its size code, such as `2668`. */
  tag?: string;
  /** What its row in a door or window schedule says; left out where no row is bound to it. */
  scheduled?: ScheduledOpening;
  /** Whether the opening is there already and is not to be supplied; unknown where left out. */
  existing?: boolean;
}

export interface Room {
  id: string;
  name: string | null;
  number: string | null;
  /** Room type from the lexicon, such as `office`, `bathroom`, `corridor`; `unknown` when the name has no known word. */
  type: string;
  type_confidence: number;
  polygon: Ring;
  holes: Ring[];
  wall_ids: string[];
  opening_ids: string[];
  /** Codes of finishes written in the room, such as `CPT-1`, in the order of the alphabet; unknown where left out. */
  finish_codes?: string[];
  /** What schedules and codes say about its finishes; left out where they say nothing. */
  finishes?: RoomFinish[];
  /** False where the drawing or a person says that the room is not part of the work; true where left out. */
  in_scope?: boolean;
  /** The number of the drawing that it comes from; left out unless several drawings of the sheet are read. */
  drawing?: number;
  edited: boolean;
  confidence: number;
}

export interface PlanText {
  text: string;
  position: Point;
  angle: Degrees;
  /** Height of the letters. */
  size: DrawingUnits;
}

export interface PlanDimension {
  text: string;
  value_mm: Mm;
  segment: [Point, Point];
}

export interface PlanWarning {
  /** Stable, such as `scale_unknown`, `scale_conflict`, `rooms_not_enclosed`, `label_unreadable`. */
  code: string;
  message: string;
  /** Ids of the elements concerned. */
  elements?: string[];
  /** Where to look, in drawing units, such as the place of each label that was left out. */
  at?: Point[];
  /** What is written at each of the places, in the same order. */
  names?: string[];
  /** How much this one weighs in the quality of the plan, where that depends on more than its code. */
  severity?: Severity;
}

/** `poor`: the numbers must not be relied upon. `check`: a person should look at a place. */
export type Severity = 'check' | 'poor';

/** One of several drawings on the sheet. */
export interface SheetDrawing {
  /** Its number on the sheet, from 1. */
  number: number;
  kind: DrawingKind;
  /** As it is printed; null where the drawing has none. */
  title: string | null;
  /** Where it stands, with its title, in drawing units. */
  region: { x: DrawingUnits; y: DrawingUnits; width: DrawingUnits; height: DrawingUnits };
  /** The N of 1:N that is printed with it; null where none is. */
  ratio: number | null;
  /** Whether the walls and rooms of this plan come from it. */
  read: boolean;
}

export interface PlanGeometry {
  source: PlanSource;
  page: PlanPage;
  scale: ScaleRecord | null;
  /** What the sheet says about its scale where that decides nothing; left out where it says nothing, or decides. */
  scale_candidates?: ScaleCandidate[];
  walls: Wall[];
  /** Left out where there are none. */
  columns?: Column[];
  openings: Opening[];
  rooms: Room[];
  texts: PlanText[];
  dimensions: PlanDimension[];
  /** Schedules and legends on the sheet; left out where it has none. */
  schedules?: PlanSchedule[];
  warnings: PlanWarning[];
  /** All drawings of the sheet in page order; left out where it has one only. */
  drawings?: SheetDrawing[];
}
