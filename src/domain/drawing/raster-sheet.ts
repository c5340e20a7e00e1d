/**
 * A sheet read from pixels, with an even background and turned level. Pixel (0, 0) is the top left corner; x grows to
 * the right, y grows downwards. The arrays hold the picture row by row, one byte a pixel.
 */
export interface RasterSheet {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  /** 0 is black, 255 is paper. */
  readonly grey: Uint8Array;
  /** 1 where there is ink, else 0. */
  readonly ink: Uint8Array;
  /** Known only where the size of a PDF page or a believable resolution in the file gives it. */
  readonly paperMmPerPixel: number | null;
  /** The angle by which the picture was turned back, clockwise on the page. */
  readonly skewDegrees: number;
  readonly texts: readonly RasterText[];
}

/** A line of text that was recognised in the picture. */
export interface RasterText {
  readonly text: string;
  /** Where it stands on the sheet, before the text is turned upright. */
  readonly box: PixelBox;
  /** Its direction of reading, counter-clockwise on the page. 0 reads to the right, 90 reads upwards. */
  readonly angle: number;
  /** 0 to 1 */
  readonly confidence: number;
}

/** A box on the sheet. Unit: px */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What the network sees, at a resolution of its own. The arrays hold probabilities row by row, 0 to 255. What none of
 * the four claims is paper.
 */
export interface PlanMasks {
  readonly width: number;
  readonly height: number;
  /** How many pixels of the sheet one pixel of the masks covers along a side. */
  readonly sheetPixelsPerPixel: number;
  /** What one pixel of the masks measures in the building. */
  readonly mmPerPixel: number;
  readonly wall: Uint8Array;
  readonly door: Uint8Array;
  readonly window: Uint8Array;
  readonly room: Uint8Array;
}

/** The masks of one picture without a statement about its size. */
export type SegmentedPicture = Omit<PlanMasks, 'sheetPixelsPerPixel' | 'mmPerPixel'>;

/**
 * Runs the network over a grey picture (0 black to 255 paper) of about 15 mm a pixel. Its masks have the size of the
 * picture. `drawings/raster` provides it.
 */
export type Segment = (grey: Uint8Array, width: number, height: number) => Promise<SegmentedPicture>;
