export const SIGHTING_SOURCES = ['page', 'file', 'hand'] as const;

/** What saw an offer. */
export interface SightingSource {
  /** `page`: read from the supplier's site; `file`: a row of an imported table; `hand`: entered by somebody. */
  kind: (typeof SIGHTING_SOURCES)[number];
  /** The job that saw it; the same job and row count once, however often they come. */
  jobId: string | null;
  /** 0 where the job sees one offer only. */
  row: number;
}
