import type { PdfHandle, PdfWriter } from '../pdf-writer';
import { textWidth } from './helvetica';
import { letterStrokes } from './line-pieces';

/** Codes of glyphs begin where those of a subset font often do: a capital A is 36. */
const SHIFT = 29;
const [FIRST, LAST] = [32, 126];

/** The text in codes of the font. Accented letters lose their accents. */
export const unmappedCodes = (text: string): string =>
  [...text.normalize('NFD').replace(/\p{M}/gu, '')]
    .map((character) => {
      const code = character.codePointAt(0)!;
      return String.fromCharCode((code >= FIRST && code <= LAST ? code : FIRST) - SHIFT);
    })
    .join('');

/**
 * A Type 3 font with a glyph for each printable character. Neither its encoding nor a ToUnicode map says which
 * character a code is, so that its text can be seen but not read.
 */
export function unmappedFont(writer: PdfWriter): PdfHandle {
  const characters = Array.from({ length: LAST - FIRST + 1 }, (_, i) => String.fromCharCode(FIRST + i));
  const glyphs = characters.map((character, i): [string, ReturnType<PdfWriter['add']>] => {
    const strokes = letterStrokes(character, [0, 0], 0, 1000)
      .map((points) =>
        points.map(([x, y], k) => `${x.toFixed(0)} ${(-y).toFixed(0)} ${k ? 'l' : 'm'}`).join(' '),
      )
      .join(' ');
    const width = textWidth(character, 1000).toFixed(0);
    return [`g${i + 3}`, writer.add({}, Buffer.from(`${width} 0 0 0 1000 800 d1 60 w ${strokes} S`))];
  });
  return writer.customFont('Unmapped', {
    Type: '/Font',
    Subtype: '/Type3',
    FontBBox: [0, -200, 1000, 800],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    FirstChar: FIRST - SHIFT,
    LastChar: LAST - SHIFT,
    Widths: characters.map((character) => Math.round(textWidth(character, 1000))),
    CharProcs: Object.fromEntries(glyphs),
    Encoding: { Type: '/Encoding', Differences: [FIRST - SHIFT, ...glyphs.map(([name]) => `/${name}`)] },
  });
}
