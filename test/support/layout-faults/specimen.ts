import type { ConstraintKind, GridPoint, Layout } from '../../../src/domain/layout';
import type { Box } from './draft';

/** A room's free corner: nothing stands there, no door opens over it, nothing needs it free. */
export interface FreeGround {
  room: string;
  box: Box;
}

/** A layout without a fault, and what the faults that are planted in it need to know. */
export interface Specimen {
  name: string;
  layout: Layout;
  free: FreeGround[];
  /** Its corridor's true clear width, and a place halfway between doors; null where there is none. */
  corridor: { id: string; clear: number; spot: GridPoint } | null;
}

/** A violation by what it is and whom it concerns. */
export type Found = `${ConstraintKind}: ${string}`;

export function found(kind: ConstraintKind, ...elements: string[]): Found {
  return `${kind}: ${[...elements].sort(byNumber).join(' ')}`;
}

/** Ids here are a letter or a few and a number. */
export function byNumber(p: string, q: string): number {
  const [lettersP, lettersQ] = [p.replace(/\d+$/, ''), q.replace(/\d+$/, '')];
  if (lettersP !== lettersQ) return lettersP < lettersQ ? -1 : 1;
  return Number(p.slice(lettersP.length)) - Number(q.slice(lettersQ.length));
}
