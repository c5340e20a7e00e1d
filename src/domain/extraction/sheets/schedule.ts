import type { DrawnText } from '../../drawing/drawing';
import type { Box } from '../../geometry';
import type { FoundDrawing } from '../model/sheet-drawing';
import { drawingTitle } from '../texts/drawing-titles';
import { textFrame } from '../texts/text-frame';
import { boxOfText, holds, united } from './boxes';
import { TABLE } from './thresholds';

/** A table as one of the drawings of a sheet, with the title that stands in it or next to it. */
export function scheduleOf(box: Box, texts: readonly DrawnText[]): FoundDrawing {
  const { title: reach } = TABLE;
  const around: Box = [box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach];
  const title = texts.find(
    (text) => text.visible && holds(around, textFrame(text).centre) && drawingTitle(text.text) === 'schedule',
  );
  return {
    kind: 'schedule',
    title: title?.text.trim() ?? null,
    box: title ? united(box, boxOfText(title)) : box,
    ratio: null,
  };
}
