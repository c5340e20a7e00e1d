/** Ids of the measurement standards, the default first. */
export const STANDARDS = ['is1200', 'archai-simple', 'nrm2', 'pomi', 'us'] as const;
export type StandardId = (typeof STANDARDS)[number];
