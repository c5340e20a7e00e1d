import type { Piece } from './pieces';
import type { TextLine } from './text-line';
import { NUMBER } from './thresholds';

/** A sign of a number by the shape and place of its pieces. */
type Sign = 'digit' | 'high' | 'low' | 'dash';

/** A piece along the direction of reading; `low` and `high` are its edges across it, from the top of the line. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

const INCHES_IN_A_FOOT = 12;

/**
 * Puts the small marks of a number where the ink shows them: decimal marks, and those of feet and inches, which are
 * often not recognised or taken for each other. Only where every digit is a piece of its own.
 *
 * @param text as it was recognised
 */
export function withMarksOfInk(text: string, line: TextLine, pieces: readonly Piece[]): string {
  const digits = text.match(/\d/g) ?? [];
  if (digits.length < 2 || /[\p{L}²/x×+]/u.test(text)) return text;
  const placed = placedAlong(line, pieces);
  const height = Math.max(...placed.map(({ low, high }) => high - low));
  const tall = placed.filter((piece) => piece.high - piece.low >= NUMBER.digit * height);
  if (tall.length !== digits.length) return text;
  const top = Math.min(...tall.map(({ low }) => low));
  const signs = placed.map((piece) => signOf(piece, top, height));
  const written = signs
    .map((sign) => (sign === 'digit' ? digits.shift()! : { high: "'", low: '.', dash: '-' }[sign]))
    .join('')
    .replace(/^[-.']+|[-.]+$/g, '');
  return feetAndInches(written) ?? decimal(written) ?? text;
}

/** The only thing that marks beside the tops of digits stand for is feet and inches. */
function feetAndInches(written: string): string | null {
  const match = /^(\d{1,3})'+(?:-*(\d{1,2})'*)?$/.exec(written);
  if (match === null) return null;
  const [, feet, inches] = match;
  if (inches === undefined) return `${feet}'`;
  return Number(inches) < INCHES_IN_A_FOOT ? `${feet}'-${inches}"` : null;
}

function decimal(written: string): string | null {
  return /^\d{1,3}\.\d{1,3}$/.test(written) ? written : null;
}

function placedAlong({ pieces: own, angle }: TextLine, pieces: readonly Piece[]): Placed[] {
  return own
    .map((index) => pieces[index])
    .map(({ x, y, width, height }) =>
      angle === 90
        ? { from: -(y + height), to: -y, low: x, high: x + width }
        : { from: x, to: x + width, low: y, high: y + height },
    )
    .sort((p, q) => p.from - q.from);
}

function signOf({ from, to, low, high }: Placed, top: number, height: number): Sign {
  if (high - low >= NUMBER.digit * height) return 'digit';
  if (low - top >= NUMBER.foot * height) return 'low';
  if (high - top <= NUMBER.head * height) return 'high';
  return to - from > high - low ? 'dash' : 'high';
}
