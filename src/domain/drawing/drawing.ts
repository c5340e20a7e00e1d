/**
 * What one page of a plan shows within its edges, in the form in which every reader of drawings delivers it.
 *
 * Coordinates are drawing units on the page as displayed: for a PDF points (1/72 in times the page's
 * UserUnit) after /Rotate, origin top left, y down.
 *
 * Paths are stored in columns, not as one object for each path: a busy sheet has 100,000 of them, and columns
 * need only a few copies to cross a process boundary.
 */
export interface Drawing {
  readonly page: DrawingPage;
  readonly styles: readonly PathStyle[];
  readonly paths: PathColumns;
  readonly texts: readonly DrawnText[];
  readonly images: readonly DrawnImage[];
  /** Measures that the page itself declares (PDF /VP with /Measure), in page coordinates. */
  readonly viewports: readonly DeclaredViewport[];
  readonly warnings: readonly DrawingWarning[];
}

export interface DrawingPage {
  /** 1-based. */
  readonly number: number;
  readonly count: number;
  /** Drawing units, as displayed. */
  readonly width: number;
  readonly height: number;
}

/** Path operations. A cubic has three points (two controls and the end), `close` has none, the others have one. */
export const PathOp = { move: 0, line: 1, cubic: 2, close: 3 } as const;

/**
 * Path `i` has the operations ops[opStart[i] .. opStart[i+1]) and the points from coordStart[i], two numbers for
 * each.
 */
export interface PathColumns {
  readonly count: number;
  /** Length count + 1. */
  readonly opStart: Uint32Array;
  /** Length count + 1; index into coords. */
  readonly coordStart: Uint32Array;
  readonly ops: Uint8Array;
  readonly coords: Float64Array;
  /** Index into styles. */
  readonly style: Uint32Array;
}

/** How a path is painted. Equal styles are shared. */
export interface PathStyle {
  readonly stroke: boolean;
  readonly fill: 'none' | 'nonzero' | 'evenodd';
  /** Stroke width in drawing units; 0 is a hairline. */
  readonly width: number;
  /** Packed 0xRRGGBB; a tiling pattern (hatch) counts as the light grey 0xBFBFBF, a shading as white. */
  readonly strokeColor: number;
  readonly fillColor: number;
  /** 0..1 */
  readonly strokeAlpha: number;
  readonly fillAlpha: number;
  /** Drawing units; empty for solid. */
  readonly dash: readonly number[];
  /** Name of the optional-content group (CAD layer); several names are joined by ", ". */
  readonly layer: string | null;
  /** False when the layer is switched off in the file's default view. */
  readonly visible: boolean;
  /** Bounding box of the clip path, if it cuts anything: [minX, minY, maxX, maxY]. */
  readonly clip: readonly [number, number, number, number] | null;
}

/** Stands for a character whose font does not say which letter it shows (U+FFFD, as in Unicode). */
export const UNREADABLE = '\uFFFD';

/** A run of text: one line of one label, merged from its fragments in the file. */
export interface DrawnText {
  readonly text: string;
  /** Baseline start. */
  readonly x: number;
  readonly y: number;
  /** Advance along the baseline and height of the font, drawing units. */
  readonly width: number;
  readonly size: number;
  /** Degrees, clockwise on the displayed page (y down), -180..180. */
  readonly angle: number;
  readonly layer: string | null;
  readonly visible: boolean;
  /**
   * Set for text that can be searched but is not painted (render mode 3). CAD exporters add it to lettering drawn
   * as strokes, scanners to the picture. It is read like painted text.
   */
  readonly searchOnly?: true;
}

/** A raster image: its bounding box on the page, and its size in pixels. */
export interface DrawnImage {
  readonly bounds: readonly [number, number, number, number];
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** False when its layer is switched off in the file's default view. */
  readonly visible: boolean;
}

export interface DeclaredViewport {
  readonly bounds: readonly [number, number, number, number];
  readonly name: string | null;
  /** Printed ratio, such as "1 in = 8 ft". */
  readonly ratio: string | null;
  /** Millimetres in reality for one drawing unit. */
  readonly mmPerUnit: number;
}

export interface DrawingWarning {
  /** Stable, such as `annotations_ignored`, `objects_truncated`. */
  readonly code: string;
  readonly message: string;
}
