export const SIGHTING_SOURCES = ['page', 'file', 'hand'] as const;

/** Where a sighting comes from. */
export interface SightingSource {
  /** `page`: a page of the supplier's site; `file`: a row of an imported table; `hand`: entered by a person. */
  kind: (typeof SIGHTING_SOURCES)[number];
  /** The job that read it. A second sighting of the same job and row is ignored. */
  jobId: string | null;
  /** 0 for a job that reads one page. */
  row: number;
}
