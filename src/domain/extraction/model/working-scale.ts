/** The scale the recogniser works with, good enough to tell a wall from a kerb; not what is published. */
export interface WorkingScale {
  /** Millimetres in reality for one drawing unit. */
  readonly mmPerUnit: number;
}

/** A real length in drawing units. */
export function units(mm: number, scale: WorkingScale): number {
  return mm / scale.mmPerUnit;
}
