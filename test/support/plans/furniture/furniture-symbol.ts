import type { Vec } from '../vector';

/** Draws in millimetres: x along the wall behind the piece, y into the room. */
export interface SymbolPen {
  rect(x: number, y: number, width: number, depth: number): void;
  path(points: readonly Vec[], closed?: boolean): void;
  circle(x: number, y: number, radius: number): void;
  /** An oval about its middle. */
  oval(x: number, y: number, width: number, depth: number): void;
}

/** A piece of furniture or a sanitary fixture as CAD block libraries draw it. */
export interface FurnitureSymbol {
  readonly width: number;
  readonly depth: number;
  /** Whether the piece stands with its back to a wall, or anywhere. */
  readonly stands: 'wall' | 'free';
  readonly sanitary?: boolean;
  draw(pen: SymbolPen): void;
}
