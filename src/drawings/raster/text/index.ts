import type { RasterText } from '../../../domain/drawing/raster-sheet';
import { straightLines } from './chains';
import { cropOf, type CropSource } from './crop';
import { withMarksOfInk } from './number-marks';
import { piecesOf } from './pieces';
import { type OcrLanguage, type Recognised, Recogniser } from './recogniser';
import { roomSpelling } from './room-spelling';
import { slantedLines } from './slanted-lines';
import type { TextLine } from './text-line';
import { withoutThinLines } from './thin-lines';
import { CHAIN, SURE } from './thresholds';
import { isNumeric, tidyText, withFeetMarks } from './tidy';

export { OCR_LANGUAGES, type OcrLanguage } from './recogniser';

/**
 * Finds and reads the texts of a level sheet. What is hardly recognised is left out, unless it is a number: numbers
 * only vote on the scale.
 *
 * @param grey 0 black to 255 paper, row by row
 * @param ink 1 where there is ink
 * @param languages of OCR_LANGUAGES; all texts are read in the first one, and unsure ones in the others as well
 */
export async function readTexts(
  grey: Uint8Array,
  ink: Uint8Array,
  width: number,
  height: number,
  languages: readonly string[],
): Promise<RasterText[]> {
  const letters = piecesOf(withoutThinLines(ink, width, height), width, height);
  const straight = straightLines(letters.pieces);
  const lines = [...straight, ...slantedLines(letters.pieces, straight)]
    .sort((p, q) => q.letters - p.letters)
    .slice(0, CHAIN.most);
  if (lines.length === 0) return [];
  const read = await readLines(lines, { grey, ink, letters, width }, languages as readonly OcrLanguage[]);
  const texts = read.map(({ text }, i) => {
    const tidy = withMarksOfInk(tidyText(text), lines[i], letters.pieces);
    return isNumeric(tidy) ? tidy : roomSpelling(tidy);
  });
  return withFeetMarks(texts)
    .map((text, i) => ({ text, confidence: read[i].confidence, angle: lines[i].angle, box: boxOf(lines[i]) }))
    .filter(
      ({ text, confidence }) => confidence >= (isNumeric(text) ? SURE.number : SURE.words) && text !== '',
    );
}

/** The best reading of every line. A further language costs its start, so it is used only where a line is unsure. */
async function readLines(
  lines: readonly TextLine[],
  source: CropSource,
  [first, ...others]: readonly OcrLanguage[],
): Promise<Recognised[]> {
  const best: Recognised[] = [];
  await Recogniser.with(first, async (recogniser) => {
    for (const line of lines) best.push(await recogniser.read(cropOf(line, source)));
  });
  for (const language of others) {
    const unsure = best.flatMap(({ text, confidence }, i) =>
      confidence < SURE.settled && /\p{L}{2}/u.test(text) ? [i] : [],
    );
    if (unsure.length === 0) break;
    await Recogniser.with(language, async (recogniser) => {
      for (const i of unsure) {
        const again = await recogniser.read(cropOf(lines[i], source));
        if (again.confidence > best[i].confidence) best[i] = again;
      }
    });
  }
  return best;
}

function boxOf({ centre: [x, y], length, size, angle }: TextLine): RasterText['box'] {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  const [width, height] = [length * cos + size * sin, length * sin + size * cos];
  return { x: x - width / 2, y: y - height / 2, width, height };
}
