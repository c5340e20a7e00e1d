import type { MmPerUnit } from '../../geometry';
import { CONFIDENCE } from '../model/confidences';
import type { ScaleCandidate, ScaleRecord } from '../model/plan-geometry';
import { MM_PER_POINT } from './standard-scales';

/** The scale that a caller states: the N of 1:N on paper, or millimetres in reality for one drawing unit. */
export type ScaleHint = (
  | { readonly ratio: number; readonly mmPerUnit?: undefined }
  | { readonly mmPerUnit: MmPerUnit; readonly ratio?: undefined }
) & { readonly evidence?: string };

/** The scale record of a calibration. It keeps what is `known` about the scale, except an earlier calibration. */
export function calibrate(hint: ScaleHint, known: readonly ScaleCandidate[] = []): ScaleRecord {
  const mmPerUnit = hint.mmPerUnit ?? hint.ratio * MM_PER_POINT;
  const ratio = hint.ratio ?? Math.round((mmPerUnit / MM_PER_POINT) * 1000) / 1000;
  return {
    mm_per_unit: mmPerUnit,
    ratio,
    source: 'calibration',
    confidence: CONFIDENCE.scale.stated,
    candidates: [
      {
        mm_per_unit: mmPerUnit,
        ratio,
        source: 'calibration',
        votes: 1,
        confidence: CONFIDENCE.scale.stated,
        evidence: hint.evidence ?? `1:${ratio}`,
      },
      ...known.filter(({ source }) => source !== 'calibration'),
    ],
  };
}
