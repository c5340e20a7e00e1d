import type { Point } from '../../geometry';
import { textWidth } from './free-labels';
import { LEFT_OUT, TONES } from './looks';
import { colourOf, type PdfInk } from './pdf-ink';
import type { LegendEntry, StagePicture } from './stage-picture';

/** Pixels. */
const LETTERS = 20;
export const LINE = 28;

/** Reasons that are given with the numbers of everything they apply to. */
const NUMBERS_SHOWN = 12;

/** A line below a picture. */
export type CaptionLine =
  | { readonly text: string; readonly kind: 'title' | 'note' | 'reason' }
  | { readonly kind: 'legend'; readonly entries: readonly LegendEntry[] };

/** Title, legend, notes, then each reason with the numbers of what was left out for it. */
export function captionLines({ title, legend, report }: StagePicture, width: number): CaptionLine[] {
  const wrapped = (text: string, kind: 'note' | 'reason'): CaptionLine[] =>
    linesOf(text.split(' '), width).map((line) => ({ text: line, kind }));
  const byReason = new Map<string, number[]>();
  report.discarded.forEach(({ reason }, i) => byReason.set(reason, [...(byReason.get(reason) ?? []), i]));
  const reasons = [...byReason].flatMap(([reason, numbers]) => {
    const shown = numbers.slice(0, NUMBERS_SHOWN).map((i) => `${i + 1} ${report.discarded[i].what}`);
    const more = numbers.length > NUMBERS_SHOWN ? `; ${numbers.length - NUMBERS_SHOWN} more` : '';
    return wrapped(`${numbers.length} left out: ${reason} (${shown.join('; ')}${more})`, 'reason');
  });
  return [
    { text: title, kind: 'title' },
    ...legendRows(legend, width),
    ...report.notes.flatMap((note) => wrapped(note, 'note')),
    ...reasons,
  ];
}

/** Draws the first lines, as many as there is room for. `at` is where the first begins. */
export function drawCaption(
  ink: PdfInk,
  lines: readonly CaptionLine[],
  count: number,
  [left, top]: Point,
): void {
  lines.slice(0, count).forEach((line, i) => {
    const y = top + i * LINE;
    const isCut = i === count - 1 && count < lines.length;
    if (line.kind === 'legend') drawLegendRow(ink, line.entries, [left, y]);
    else {
      const colour = line.kind === 'reason' ? LEFT_OUT : '#20262c';
      ink.within(`${colourOf(colour)} rg`, () =>
        ink.text(isCut ? 'More is in the HTML page.' : line.text, [left, y], LETTERS, {
          bold: line.kind === 'title',
        }),
      );
    }
  });
}

function drawLegendRow(ink: PdfInk, entries: readonly LegendEntry[], [left, y]: Point): void {
  let x = left;
  for (const entry of entries) {
    const { look } = entry;
    const dash = `[${look.dash.map((length) => length * 2).join(' ')}] 0 d`;
    ink.within(`${colourOf(TONES[look.tone])} RG 6 w ${dash}`, () => {
      ink.path([
        [x, y - LETTERS * 0.35],
        [x + 44, y - LETTERS * 0.35],
      ]);
      ink.paint('S');
    });
    ink.text(entryText(entry), [x + 52, y], LETTERS);
    x += entryWidth(entry);
  }
}

function legendRows(legend: readonly LegendEntry[], width: number): CaptionLine[] {
  const rows: LegendEntry[][] = [];
  let used = Infinity;
  for (const entry of legend) {
    if (used + entryWidth(entry) > width) {
      rows.push([]);
      used = 0;
    }
    rows[rows.length - 1].push(entry);
    used += entryWidth(entry);
  }
  return rows.map((entries) => ({ kind: 'legend', entries }));
}

const entryText = ({ role, count }: LegendEntry): string => `${role} (${count})`;
const entryWidth = (entry: LegendEntry): number => 52 + textWidth(entryText(entry), LETTERS) + 24;

function linesOf(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, LETTERS) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
