import type { Grid } from '../grid/grid';
import type { MaskScale } from '../mask-scale';
import type { SeenMasks } from '../seen-masks';

/** What outlines are fitted to: what the network sees, and the ink of the sheet. */
export interface Fitting {
  readonly masks: SeenMasks;
  readonly scale: MaskScale;
  readonly ink: SheetInk;
}

/** The darkness of a sheet between its pixels. */
export interface SheetInk {
  readonly grey: Grid;
  /** Pixels of the sheet for a millimetre. */
  readonly pxPerMm: number;
}
