import type { Piece } from './pieces';
import type { TextLine } from './text-line';

/** Shares of the height of the digits: how small a decimal mark is, and from where downwards it stands. */
const MARK = { size: 0.45, from: 0.55 } as const;

/**
 * Puts a decimal mark that was not recognised back where a small piece of ink stands between two digits, at their
 * feet. Only for texts of digits alone, each digit a piece of its own, on a level line.
 */
export function withDecimalMark(text: string, line: TextLine, pieces: readonly Piece[]): string {
  if (!/^\d{2,5}$/.test(text) || line.angle !== 0) return text;
  const own = line.pieces.map((index) => pieces[index]).sort((p, q) => p.x - q.x);
  const height = Math.max(...own.map((piece) => piece.height));
  const foot = Math.max(...own.filter((piece) => piece.height === height).map(({ y }) => y + height));
  const isMark = ({ width, height: own, y }: Piece): boolean =>
    Math.max(width, own) <= MARK.size * height && y >= foot - height * (1 - MARK.from);
  const digits = own.filter((piece) => !isMark(piece));
  const marks = own.filter((piece, i) => isMark(piece) && i > 0 && i < own.length - 1);
  if (marks.length !== 1 || digits.length !== text.length) return text;
  const before = digits.filter(({ x }) => x < marks[0].x).length;
  return `${text.slice(0, before)}.${text.slice(before)}`;
}
