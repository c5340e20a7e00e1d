import type { Hand } from './hand';
import type { Language } from './room-names';
import type { RoomUse } from './room-uses';
import type { PaperName } from './paper';
import type { Polygon, Vec } from './vector';

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
  /** Ways in which this draughtsman draws differently from most. */
  readonly hand?: Partial<Hand>;
  readonly extras?: Extras;
}

/** What else is on the sheet and easily taken for walls, rooms or labels. */
export interface Extras {
  /** Columns that stand free in the larger rooms. */
  readonly columns?: 'solid' | 'crossed' | 'round';
  /** Side of the square tiles that cover all floors, furniture and labels too, millimetres. */
  readonly tiles?: number;
  /** Furniture in every free place, drawn with the pen of the walls. */
  readonly crowded?: boolean;
  /** Codes of finishes, ceiling heights and air volumes in the rooms. */
  readonly finishTags?: boolean;
  /** Beside the plan: a table of the rooms with their areas. */
  readonly roomSchedule?: boolean;
  /** Beside the plan: the elevation of the building. */
  readonly elevation?: boolean;
  /** Beside the plan: the storey above. */
  readonly upper?: Building;
  /** Around the building: its plot, trees, paving and parking spaces. */
  readonly site?: boolean;
  /** The frame of the sheet is a filled band. */
  readonly filledFrame?: boolean;
}

export type LengthUnit = 'mm' | 'cm' | 'm' | 'feet-inches';

export interface Building {
  readonly rooms: readonly RoomDescription[];
  readonly openings: readonly OpeningDescription[];
  /** Wall thicknesses. */
  readonly outer: number;
  readonly inner: number;
  /** Walls along corridors and shafts; as thick as `inner` when left out. */
  readonly bearing?: number;
  /** Jambs are at multiples of this from the ends of their wall's axis. */
  readonly grid: number;
  /** Arcs that the outlines of rooms follow in chords. */
  readonly curves?: readonly WallCurve[];
  /** Clockwise rotation of the building on the sheet, in degrees. */
  readonly turned?: number;
}

/** An arc of outer walls; the points are those of the outlines, from one end to the other. */
export interface WallCurve {
  readonly centre: Vec;
  readonly radius: number;
  readonly points: Polygon;
}

/** Outlines run along the axes of the walls; neighbours share them. */
export interface RoomDescription {
  readonly id: string;
  readonly use: RoomUse;
  readonly name?: string;
  readonly number?: string;
  readonly outline: Polygon;
  /** Rooms that stand inside this one without touching its walls. */
  readonly holes?: readonly Polygon[];
}

export type OpeningDescription = DoorDescription | WindowDescription;

interface InWall {
  /** Room ids; null is the outside. */
  readonly between: readonly [string, string | null];
  readonly width: number;
  /** 0 at one end of the wall, 1 at the other; jambs are moved to the building's grid. */
  readonly position: number;
  /** Number of the wall between the two rooms; the longest one (0) when left out. */
  readonly wall?: number;
}

export interface DoorDescription extends InWall {
  readonly kind: 'door';
  /** A passage has no leaf; dashed lines show its lintel. */
  readonly leaf: 'single' | 'double' | 'sliding' | 'folding' | 'passage';
  /** The room into which the leaf opens: 0 or 1. */
  readonly swingsInto: 0 | 1;
  readonly hingedAt: 'start' | 'end';
  /** Widths of the glass beside the frame, at the start and at the end; not part of `width`. */
  readonly sidelights?: readonly [number, number];
  /** The frame on both sides of the leaf together; the leaf is narrower than the opening by this much. */
  readonly frame?: number;
}

export interface WindowDescription extends InWall {
  readonly kind: 'window';
  /**
   * Glass from wall to wall, or from a jamb at the start or the end of the wall to the corner of the building, where
   * it meets the glass of the next wall. `width` counts to the axis of that wall.
   */
  readonly glazed?: 'wall' | 'toStart' | 'toEnd';
  /** Curved glass: the number of the curve, and of its points at the jambs. */
  readonly onCurve?: readonly [curve: number, from: number, to: number];
  /** The wall is missing and there is no glass either: the room is open on this side. */
  readonly absent?: boolean;
}

export type WallStyle = 'filled' | 'double' | 'stroke' | 'hatched';

export interface WallLook {
  readonly style: WallStyle;
  /** Grey of the fill or of the thick stroke, 0 black to 1 white. */
  readonly grey: number;
  /** Whether filled and hatched walls also have an outline. */
  readonly outlined: boolean;
  /** Whether joined walls are one closed shape; otherwise loose lines and overlapping pieces. */
  readonly joined: boolean;
}

export interface OpeningLook {
  /** Number of thin parallel lines of a window, with the two wall faces. */
  readonly windowLines: 2 | 3 | 4;
  readonly leaf: 'line' | 'slab';
  readonly arc: 'curve' | 'polyline';
  /** Whether leaves hang on the face of the wall or on its axis. */
  readonly hinge: 'face' | 'axis';
  /** Whether doors to the outside have a threshold line. */
  readonly threshold: boolean;
  /** Walls run through; a patch of this colour hides them at each opening. */
  readonly masked?: 'white' | 'grey' | 'blue';
}

export interface Annotation {
  readonly dimensions: DimensionLook | null;
  readonly label: {
    readonly number: boolean;
    readonly area: boolean;
    readonly boxed: boolean;
    /** Whether rectangular rooms also print their clear size, such as 3.60 x 4.20. */
    readonly size?: boolean;
  };
  readonly scaleNote: 'right' | 'none' | 'wrong';
  /** The note with # for the denominator, such as S=1/#, where it is not 1:#. */
  readonly noteNotation?: string;
  /** A note of the scale of something else on the sheet, such as DETAIL A 1:10. */
  readonly foreignNote?: string;
  readonly furniture: boolean;
  readonly floorHatches: boolean;
  /** Whether axes with bubbles end at the building or run through it. */
  readonly grid: 'none' | 'outside' | 'through';
  readonly northArrow: boolean;
  readonly legend: boolean;
  readonly scaleBar: boolean;
}

/** Ways of drawing that differ between offices and make plans harder to read for machines. */
export interface Habits {
  /** Double-line and hatched walls are boxes that touch each other, not one cleaned outline. */
  readonly buttedWalls: boolean;
  /** A line inside outer walls, where the facing or the insulation begins. */
  readonly linedWalls: boolean;
  /** Solid columns in the corners of the larger rooms. */
  readonly columns: boolean;
  /** Numbers in circles at doors and in hexagons at windows. */
  readonly tags: boolean;
  /** Dimensions of clear widths inside the rooms. */
  readonly roomDimensions: boolean;
  /** A door schedule and general notes beside the plan. */
  readonly schedule: boolean;
}

export interface DimensionLook {
  readonly ends: 'tick' | 'arrow' | 'dot';
  /** Whether there is also a chain over the jambs of the openings. */
  readonly openings: boolean;
  /** Number of sides of the building with chains. */
  readonly sides: 1 | 2 | 3 | 4;
  /** Whether lines end at the base of their arrowheads. */
  readonly arrowBases?: boolean;
  /** Whether text stands level beside lines of any direction. */
  readonly levelText?: boolean;
  /** Whether feet and inches have no dash, and whole feet no inches: 12'6", 20'. */
  readonly shortFeet?: boolean;
}

export interface Sheet {
  /** Null for the smallest paper that fits. */
  readonly paper: PaperName | null;
  /** The N of 1:N. */
  readonly ratio: number;
  /** The share of its own size at which the finished sheet is printed; 1 when left out. */
  readonly printedAt?: number;
  readonly rotate: 0 | 90 | 180 | 270;
  readonly frame: boolean;
  readonly titleBlock: 'corner' | 'strip' | 'none';
  /** Layers: one for each kind of content, one for everything, or none. */
  readonly layers: 'aia' | 'german' | 'single' | 'none';
}
