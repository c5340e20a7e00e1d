import type { RasterSheet } from '../../drawing/raster-sheet';
import type { MeasuredBuilding, ScaleDecision } from '../scale/decide';
import type { ScaleHint } from '../scale/calibrate';
import { calibrate } from '../scale/calibrate';
import type { WorkingScale } from '../model/working-scale';

/** What a picture says about its scale: nothing yet, so a caller must state it. */
export type RasterScaleEvidence = { readonly paper: number | null };
export function gatherRasterScale(
  sheet: RasterSheet,
  _texts?: unknown,
  _units?: unknown,
): RasterScaleEvidence {
  return { paper: sheet.paperMmPerPixel };
}
export function workingRasterScale(_: RasterScaleEvidence, hint?: ScaleHint): WorkingScale | null {
  return hint?.mmPerUnit === undefined ? null : { mmPerUnit: hint.mmPerUnit };
}
export function decideRasterScale(
  _: RasterScaleEvidence,
  __: MeasuredBuilding,
  hint?: ScaleHint,
): ScaleDecision {
  return hint
    ? { scale: calibrate(hint), candidates: [], dimensions: [], warnings: [] }
    : {
        scale: null,
        candidates: [],
        dimensions: [],
        warnings: [{ code: 'scale_unknown', message: 'Nothing on the sheet shows its scale.' }],
      };
}
