import type { Hand } from './hand';
import type { Language } from './room-names';
import type { RoomUse } from './room-uses';
import type { PaperName } from './paper';
import type { Polygon } from './vector';

/** A plan before it is drawn. Lengths are millimetres of the real building, x right, y down. */
export interface PlanDescription {
  readonly project: string;
  readonly title: string;
  readonly drawingNumber: string;
  readonly language: Language;
  readonly units: LengthUnit;
  readonly building: Building;
  readonly walls: WallLook;
  readonly openings: OpeningLook;
  readonly annotation: Annotation;
  readonly habits: Habits;
  readonly sheet: Sheet;
  /** What this hand does otherwise than most. */
  readonly hand?: Partial<Hand>;
}

export type LengthUnit = 'mm' | 'cm' | 'm' | 'feet-inches';

export interface Building {
  readonly rooms: readonly RoomDescription[];
  readonly openings: readonly OpeningDescription[];
  /** Wall thicknesses. */
  readonly outer: number;
  readonly inner: number;
  /** Walls along circulation and shafts; the same as `inner` when not given. */
  readonly bearing?: number;
  /** Jambs stand on multiples of this from the ends of their wall's axis. */
  readonly grid: number;
  /** Degrees, clockwise, by which the building stands turned on the sheet. */
  readonly turned?: number;
}

/** Outlines run along the axes of the walls; neighbours share them. */
export interface RoomDescription {
  readonly id: string;
  readonly use: RoomUse;
  readonly name?: string;
  readonly number?: string;
  readonly outline: Polygon;
  /** Rooms that stand free inside this one. */
  readonly holes?: readonly Polygon[];
}

export type OpeningDescription = DoorDescription | WindowDescription;

interface InWall {
  /** Room ids; null is the outside. */
  readonly between: readonly [string, string | null];
  readonly width: number;
  /** 0 at one end of the wall, 1 at the other; jambs are moved to the building's grid. */
  readonly position: number;
  /** Which of the walls between the two, the longest (0) unless told. */
  readonly wall?: number;
}

export interface DoorDescription extends InWall {
  readonly kind: 'door';
  readonly leaf: 'single' | 'double' | 'sliding';
  /** Into which of the two the leaf opens: 0 or 1. */
  readonly swingsInto: 0 | 1;
  readonly hingedAt: 'start' | 'end';
}

export interface WindowDescription extends InWall {
  readonly kind: 'window';
}

export type WallStyle = 'filled' | 'double' | 'stroke' | 'hatched';

export interface WallLook {
  readonly style: WallStyle;
  /** Grey of the fill or of the thick stroke, 0 black to 1 white. */
  readonly grey: number;
  /** Filled and hatched walls: is the outline drawn too? */
  readonly outlined: boolean;
  /** One closed shape for all joined walls, or loose lines and overlapping pieces. */
  readonly joined: boolean;
}

export interface OpeningLook {
  /** Thin parallels of a window, the two wall faces included. */
  readonly windowLines: 2 | 3 | 4;
  readonly leaf: 'line' | 'slab';
  readonly arc: 'curve' | 'polyline';
  /** Where leaves hang: on the face of the wall or on its axis. */
  readonly hinge: 'face' | 'axis';
  /** Doors to the outside show a threshold line. */
  readonly threshold: boolean;
}

export interface Annotation {
  readonly dimensions: DimensionLook | null;
  readonly label: { readonly number: boolean; readonly area: boolean; readonly boxed: boolean };
  readonly scaleNote: 'right' | 'none' | 'wrong';
  readonly furniture: boolean;
  readonly floorHatches: boolean;
  /** Axes with bubbles: as far as the building, or through it. */
  readonly grid: 'none' | 'outside' | 'through';
  readonly northArrow: boolean;
  readonly legend: boolean;
  readonly scaleBar: boolean;
}

/** Ways of drawing that differ from office to office and make plans harder to read for machines. */
export interface Habits {
  /** Double-line and hatched walls as boxes that butt against each other, not as one cleaned outline. */
  readonly buttedWalls: boolean;
  /** A line inside outer walls, where the facing or the insulation begins. */
  readonly linedWalls: boolean;
  /** Solid columns in the corners of the larger rooms. */
  readonly columns: boolean;
  /** Numbers in circles at doors and in hexagons at windows. */
  readonly tags: boolean;
  /** Clear widths inside the rooms. */
  readonly roomDimensions: boolean;
  /** A door schedule and general notes beside the plan. */
  readonly schedule: boolean;
}

export interface DimensionLook {
  readonly ends: 'tick' | 'arrow' | 'dot';
  /** Also a chain over the jambs of the openings. */
  readonly openings: boolean;
  /** How many sides of the building carry chains. */
  readonly sides: 1 | 2 | 3 | 4;
}

export interface Sheet {
  /** Null takes the smallest that fits. */
  readonly paper: PaperName | null;
  /** The N of 1:N. */
  readonly ratio: number;
  readonly rotate: 0 | 90 | 180 | 270;
  readonly frame: boolean;
  readonly titleBlock: 'corner' | 'strip' | 'none';
  /** Names of layers: by what is on them, all in one, or no layers at all. */
  readonly layers: 'aia' | 'german' | 'single' | 'none';
}
