/**
 * Numbers with a unit. A plain number may be used as any of them, but a number of one unit cannot be used as
 * another: the compiler refuses `DrawingUnits` where `Mm` is expected. The tag exists only for the compiler; at
 * run time these are ordinary numbers, and arithmetic on them gives a plain number.
 */
type Unit<Name extends string> = number & { readonly __unit?: Name };

/** A real length in millimetres. */
export type Mm = Unit<'mm'>;
/** A real area in square millimetres. */
export type SquareMm = Unit<'mm2'>;
/** A real area in square metres. */
export type SquareMetres = Unit<'m2'>;

/** A length on the drawing, in the drawing's own unit: points of a PDF page, pixels of a scan, units of a DXF. */
export type DrawingUnits = Unit<'drawing unit'>;
/** An area on the drawing, in square drawing units. */
export type SquareDrawingUnits = Unit<'drawing unit2'>;
/** A scale: the real millimetres that one drawing unit stands for. */
export type MmPerUnit = Unit<'mm/drawing unit'>;

/** An angle in degrees. */
export type Degrees = Unit<'degree'>;
/** An angle in radians. */
export type Radians = Unit<'radian'>;
