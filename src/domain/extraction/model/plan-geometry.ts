/**
 * The published shape of an extracted plan, in drawing units. Field names are the wire's: this document is
 * stored and served as it is. Real sizes are never stored here; `measurePlan` derives them through the scale,
 * so that recalibrating never rescales stored numbers.
 */
export type Point = [x: number, y: number];
export type Ring = Point[];

export type PlanSource = 'vector' | 'raster' | 'mixed' | 'dxf';

export interface PlanPage {
  number: number;
  count: number;
  width: number;
  height: number;
  unit: 'pt' | 'px' | 'du';
  axis_y: 'down' | 'up';
}

export type ScaleSource = 'dimensions' | 'text' | 'viewport' | 'areas' | 'units' | 'calibration';

/** One piece of evidence for a scale. */
export interface ScaleCandidate {
  mm_per_unit: number;
  ratio: number | null;
  source: ScaleSource;
  /** How many independent readings agree (dimension strings, printed areas, notes). */
  votes: number;
  confidence: number;
  /** The text or element the reading came from, for people. */
  evidence: string;
}

/** How many millimetres in reality one drawing unit is, and why we believe it. */
export interface ScaleRecord {
  mm_per_unit: number;
  /** The N of 1:N on paper; null when the drawing unit is not a paper length. */
  ratio: number | null;
  source: ScaleSource;
  confidence: number;
  candidates: ScaleCandidate[];
}

export interface Wall {
  id: string;
  centreline: [Point, Point];
  /** Drawing units. */
  thickness: number;
  polygon: Ring;
  layer: string | null;
  confidence: number;
  /** Stands already, so that it is not to be built; unknown where left out. */
  existing?: boolean;
}

export type OpeningKind = 'door' | 'window' | 'gap';

export interface Opening {
  id: string;
  kind: OpeningKind;
  wall_id: string | null;
  /** Jamb to jamb, along the host wall's centre-line. */
  segment: [Point, Point];
  /** Hinge and the far end of the open leaf; null when no swing is drawn. */
  swing: { hinge: Point; leaf_end: Point } | null;
  confidence: number;
  /** What was drawn that makes this an opening: arc, leaf, parallels, block, none. */
  evidence: string;
  /** Is there already, so that it is not to be supplied; unknown where left out. */
  existing?: boolean;
}

export interface Room {
  id: string;
  name: string | null;
  number: string | null;
  /** Room type from the lexicon, such as `office`, `bathroom`, `corridor`; `unknown` when nothing tells. */
  type: string;
  type_confidence: number;
  polygon: Ring;
  holes: Ring[];
  wall_ids: string[];
  opening_ids: string[];
  edited: boolean;
  confidence: number;
}

export interface PlanText {
  text: string;
  position: Point;
  angle: number;
  size: number;
}

export interface PlanDimension {
  text: string;
  value_mm: number;
  segment: [Point, Point];
}

export interface PlanWarning {
  /** Stable, such as `scale_unknown`, `scale_conflict`, `rooms_not_enclosed`, `label_unreadable`. */
  code: string;
  message: string;
  /** Ids of the elements concerned. */
  elements?: string[];
}

export interface PlanGeometry {
  source: PlanSource;
  page: PlanPage;
  scale: ScaleRecord | null;
  walls: Wall[];
  openings: Opening[];
  rooms: Room[];
  texts: PlanText[];
  dimensions: PlanDimension[];
  warnings: PlanWarning[];
}
