import { shape, type StageShape, type StageView } from '../model/observation';
import { stripRing, type Strip } from '../model/wall-strip';
import { scoreOf, type PenBucket } from './pens';
import type { WallSource } from './wall-source';

/** Shows the lines of the pens that draw walls. */
export function describePens(pens: readonly PenBucket[]): StageView {
  return {
    notes: pens.map(
      (pen) =>
        `The pen ${pen.width.toFixed(2)} units wide on layer ${pen.layer ?? '(none)'} draws walls: ` +
        `lines ${pen.strokes.length}, length ${pen.length.toFixed(0)} units, wall between pairs of them ` +
        `${pen.pairedLength.toFixed(0)} units, score ${scoreOf(pen).toFixed(1)}.`,
    ),
    shapes: pens.flatMap(({ layer, strokes }) =>
      strokes.map(({ a, b }) => shape.line(a, b, 'pen line', layer ?? undefined)),
    ),
  };
}

/** Shows the walls that one way of drawing makes. */
export function describeSource({ name, strips, regions, windows = [] }: WallSource): StageView {
  return {
    notes: [`Drawn as ${name}: ${strips.length} strips of wall, ${windows.length} windows.`],
    shapes: [
      ...regions.flatMap(({ outer, holes }) => [outer, ...holes].map((ring) => shape.ring(ring, 'filled'))),
      ...stripShapes(strips),
      ...windows.map(({ a, b }) => shape.line(a, b, 'window')),
    ],
  };
}

export function stripShapes(strips: readonly Strip[]): StageShape[] {
  return strips.map((strip) => shape.ring(stripRing(strip), 'wall', strip.drawnAs));
}

/** A reading of the walls with its score. */
interface ScoredWalls {
  readonly name: string;
  readonly strips: readonly Strip[];
  /** How much sense the rooms make, counted in rooms. */
  readonly sense: number;
}

/** Shows one reading with its score. */
export function describeReading({ name, strips, sense }: ScoredWalls): StageView {
  return {
    notes: [`Drawn as ${name}: ${strips.length} strips of wall. The rooms score ${sense.toFixed(2)}.`],
    shapes: stripShapes(strips),
  };
}

/** Shows the chosen reading and says why it was chosen. */
export function describeChoice(best: ScoredWalls, tried: readonly ScoredWalls[]): StageView {
  const scores = tried.map(({ name, sense }) => `${name} ${sense.toFixed(2)}`).join('; ');
  if (tried.length === 0) return { notes: ['No walls were found in any way of drawing.'], shapes: [] };
  return {
    notes: [
      `Scores of the readings: ${scores}.`,
      `"${best.name}" was chosen: its rooms score best. A later reading must be clearly better.`,
      'Readings are tried until nearly every sure label has a room to itself.',
    ],
    shapes: stripShapes(best.strips),
  };
}
