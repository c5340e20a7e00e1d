import type { RasterText } from '../../../domain/drawing/raster-sheet';
import { straightLines } from './chains';
import { cropOf } from './crop';
import { withDecimalMark } from './decimal-marks';
import { piecesOf } from './pieces';
import { type OcrLanguage, Recogniser } from './recogniser';
import { withoutThinLines } from './thin-lines';
import { tidyText } from './tidy';
import type { TextLine } from './text-line';
import { CHAIN } from './thresholds';

export { OCR_LANGUAGES, type OcrLanguage } from './recogniser';

/**
 * Finds and reads the texts of a level sheet.
 *
 * @param grey 0 black to 255 paper, row by row
 * @param ink 1 where there is ink
 */
export async function readTexts(
  grey: Uint8Array,
  ink: Uint8Array,
  width: number,
  height: number,
  languages: readonly string[],
): Promise<RasterText[]> {
  const letters = piecesOf(withoutThinLines(ink, width, height), width, height);
  const lines = straightLines(letters.pieces)
    .sort((p, q) => q.letters - p.letters)
    .slice(0, CHAIN.most);
  const recogniser = await Recogniser.start(languages[0] as OcrLanguage);
  try {
    const texts: RasterText[] = [];
    for (const line of lines) {
      const { text: read, confidence } = await recogniser.read(cropOf(line, { grey, ink, letters, width }));
      const text = withDecimalMark(tidyText(read), line, letters.pieces);
      if (text !== '') texts.push({ text, confidence, angle: line.angle, box: boxOf(line) });
    }
    return texts;
  } finally {
    await recogniser.stop();
  }
}

function boxOf({ centre: [x, y], length, size, angle }: TextLine): RasterText['box'] {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  const [width, height] = [length * cos + size * sin, length * sin + size * cos];
  return { x: x - width / 2, y: y - height / 2, width, height };
}
