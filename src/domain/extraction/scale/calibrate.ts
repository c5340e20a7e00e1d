import type { ScaleRecord } from '../model/plan-geometry';
import { MM_PER_POINT } from './standard-scales';

/** What a caller says about the scale: the N of 1:N on paper, or millimetres in reality for a drawing unit. */
export type ScaleHint = (
  | { readonly ratio: number; readonly mmPerUnit?: undefined }
  | { readonly mmPerUnit: number; readonly ratio?: undefined }
) & { readonly evidence?: string };

/** The scale record of a calibration; what was believed `before` is kept among the candidates. */
export function calibrate(hint: ScaleHint, before: ScaleRecord | null): ScaleRecord {
  const mmPerUnit = hint.mmPerUnit ?? hint.ratio! * MM_PER_POINT;
  const ratio = hint.ratio ?? Math.round((mmPerUnit / MM_PER_POINT) * 1000) / 1000;
  const previous = before?.candidates ?? [];
  return {
    mm_per_unit: mmPerUnit,
    ratio,
    source: 'calibration',
    confidence: 1,
    candidates: [
      {
        mm_per_unit: mmPerUnit,
        ratio,
        source: 'calibration',
        votes: 1,
        confidence: 1,
        evidence: hint.evidence ?? `1:${ratio}`,
      },
      ...previous.filter(({ source }) => source !== 'calibration'),
    ],
  };
}
