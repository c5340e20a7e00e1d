import { mark, type Lexeme, type Mark } from './lexeme';
import type { StatedSize } from './reading';

/** The size that a lexeme states. */
export function sizeOf(lexeme: Lexeme): StatedSize {
  const span = { start: lexeme.start, end: lexeme.end };
  const area = mark(lexeme, 'area');
  if (area !== null) return { ...span, is: 'area', amount: area.amount };
  const sides = mark(lexeme, 'sides') as Extract<Mark, { is: 'sides' }>;
  return { ...span, ...sides };
}

/** Its area, m²; 0 for a width. */
export function areaOf(size: StatedSize): number {
  if (size.is === 'area') return size.amount.value;
  return size.is === 'sides' ? (size.short * size.long) / 1e6 : 0;
}
