/** Pictures with more pixels are refused: an A0 sheet at 400 dpi has 248 million. */
export const MAX_PICTURE_PIXELS = 250_000_000;

/** Pictures whose longer side is shorter are refused: one pixel of a small house would be wider than 26 mm. */
export const MIN_PICTURE_SIDE = 400;

/** Pictures with more pixels are read smaller, because time and memory grow with them. A1 at 200 dpi has 31 million. */
export const MAX_SHEET_PIXELS = 36_000_000;

/** A sheet on paper is read at this many pixels an inch at most. More show the dirt but no more of the drawing. */
export const MAX_SHEET_DPI = 300;
