import type { Vec } from './vector';
import type { Rounding } from './wall-curves';

/** The content of a layer; the sheet decides its name. */
export type LayerRole =
  | 'wall'
  | 'wall-hatch'
  | 'door'
  | 'window'
  | 'dimension'
  | 'text'
  | 'furniture'
  | 'sanitary'
  | 'floor'
  | 'stair'
  | 'grid'
  | 'elevation'
  | 'site'
  | 'sheet';

/** Line weights of ISO 128-20 in millimetres of paper. */
export const PEN = {
  hair: 0,
  fine: 0.13,
  thin: 0.18,
  medium: 0.25,
  strong: 0.35,
  cut: 0.5,
  frame: 0.7,
} as const;

export interface Paint {
  /** Millimetres of paper; 0 is a hairline. */
  readonly pen?: number;
  /** Points of the page, for strokes drawn to scale (thick-stroke walls). */
  readonly width?: number;
  /** Millimetres of paper. */
  readonly dash?: readonly number[];
  /** Grey of the fill, 0 black to 1 white. */
  readonly fill?: number;
  /** Colour of the fill instead of a grey; red, green and blue from 0 to 1. */
  readonly tint?: readonly [number, number, number];
  /** Grey of the line. */
  readonly grey?: number;
  /** Chords on these circles are drawn as curves. */
  readonly round?: readonly Rounding[];
}

export interface TextLook {
  /** Height of the capitals, millimetres of paper. */
  readonly height: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Degrees clockwise. */
  readonly angle?: number;
  readonly bold?: boolean;
}

/** Points of the page as displayed, origin top left, y down. */
export interface Ink {
  on(role: LayerRole): void;
  /** All rings in one path; closed rings may be filled (even-odd). */
  lines(rings: readonly (readonly Vec[])[], closed: boolean, paint: Paint): void;
  /** A circular arc, angles in degrees clockwise from the x axis, drawn as Bézier curves. */
  arc(centre: Vec, radius: number, from: number, to: number, paint: Paint): void;
  /** `at` is on the baseline. */
  text(at: Vec, text: string, look: TextLook): void;
}

export const line = (ink: Ink, from: Vec, to: Vec, pen: number): void =>
  ink.lines([[from, to]], false, { pen });
