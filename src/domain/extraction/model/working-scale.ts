import type { DrawingUnits, Mm, MmPerUnit } from '../../geometry';

/** The scale that walls and openings are looked for at. It is good enough to tell a wall from a kerb, and it is never published. */
export interface WorkingScale {
  /** Millimetres in reality for one drawing unit. */
  readonly mmPerUnit: MmPerUnit;
}

/** A real length in drawing units. */
export function units(mm: Mm, scale: WorkingScale): DrawingUnits {
  return mm / scale.mmPerUnit;
}
