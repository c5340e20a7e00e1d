import type { ScaleRecord } from './plan-geometry';

/** 1 pt = 1/72 in = 25.4/72 mm on paper. */
export const MM_PER_POINT = 25.4 / 72;

/** What a person says the scale is: a ratio on paper, or millimetres in reality for one drawing unit. */
export type Calibration = ({ ratio: number } | { mmPerUnit: number }) & { evidence: string };

/**
 * The scale record of a calibration of a paper drawing in points. The evidence found before stays listed
 * among the candidates.
 */
export function calibrate(calibration: Calibration, before: ScaleRecord | null): ScaleRecord {
  const mmPerUnit = 'ratio' in calibration ? calibration.ratio * MM_PER_POINT : calibration.mmPerUnit;
  const ratio =
    'ratio' in calibration ? calibration.ratio : Math.round((mmPerUnit / MM_PER_POINT) * 1000) / 1000;
  const own = {
    mm_per_unit: mmPerUnit,
    ratio,
    source: 'calibration' as const,
    votes: 1,
    confidence: 1,
    evidence: calibration.evidence,
  };
  const others = (before?.candidates ?? []).filter((candidate) => candidate.source !== 'calibration');
  return {
    mm_per_unit: mmPerUnit,
    ratio,
    source: 'calibration',
    confidence: 1,
    candidates: [own, ...others],
  };
}
