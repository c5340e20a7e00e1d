/** An error that the source makes, with `${expression}` where its text is computed. */
export interface ThrownError {
  code: string;
  status: number;
  /** From the root of the repository. */
  file: string;
  detail: string;
  /** null: the detail serves. */
  message: string | null;
}

/** Filled by the compiler (scripts/thrown-errors.cjs); empty in unit specs, which run the source as it is. */
export const THROWN_ERRORS: readonly ThrownError[] = [];
