import { distance, type DrawingUnits, type MmPerUnit, type Point } from '../../geometry';
import { findArcs } from '../linework/arcs';
import { strokeIndexOf } from '../linework/stroke-index';
import type { Linework } from '../model/linework';
import { ratioText } from './candidates';
import { CHECK } from './thresholds';

/** What is drawn of doors and walls, in drawing units. */
export interface DrawnSizes {
  /** Radii of the swings of doors. */
  readonly swings: readonly DrawingUnits[];
  readonly walls: readonly { readonly thickness: DrawingUnits; readonly length: DrawingUnits }[];
}

/** Why doors or walls cannot be as large as a scale makes them, as full sentences; empty where they can. */
export function implausibleSizes({ swings, walls }: DrawnSizes, mmPerUnit: MmPerUnit): string[] {
  const found: string[] = [];
  const scale = `At 1:${ratioText(mmPerUnit)}`;
  const swing = middleOf(swings.map((radius) => ({ value: radius * mmPerUnit, weight: 1 })));
  if (swings.length >= CHECK.minSwings && !isWithin(swing, CHECK.swing)) {
    found.push(
      `${scale} most of the ${swings.length} door leaves would be about ${Math.round(swing)} mm wide, ` +
        `and doors are ${CHECK.swing.minMm} to ${CHECK.swing.maxMm} mm wide.`,
    );
  }
  const wall = middleOf(
    walls.map(({ thickness, length }) => ({ value: thickness * mmPerUnit, weight: length })),
  );
  if (walls.length > 0 && !isWithin(wall, CHECK.wall)) {
    found.push(
      `${scale} most walls would be about ${Math.round(wall)} mm thick, ` +
        `and walls are ${CHECK.wall.minMm} to ${CHECK.wall.maxMm} mm thick.`,
    );
  }
  return found;
}

/** Radii of the arcs that have a leaf from their middle to one of their ends. */
export function swingRadii(linework: Linework, mmPerUnit: MmPerUnit): DrawingUnits[] {
  const arcs = findArcs(linework, { mmPerUnit });
  const strokes = strokeIndexOf(linework);
  return arcs.flatMap(({ centre, radius, start, end }) => {
    const chord = distance(start, end);
    // A chord of a quarter circle is 1.41 radii long, one of a sixth 1.
    if (chord < 2 * radius * Math.sin(((CHECK.sweep / 2) * Math.PI) / 180)) return [];
    const touch = CHECK.leaf * radius;
    const hangs = ([x, y]: Point): boolean =>
      Math.abs(x - centre[0]) <= touch && Math.abs(y - centre[1]) <= touch;
    const strikes = (far: Point): boolean => distance(far, start) <= touch || distance(far, end) <= touch;
    const leaf = strokes
      .near(centre, touch)
      .some(({ a, b }) => (hangs(a) && strikes(b)) || (hangs(b) && strikes(a)));
    return leaf ? [radius] : [];
  });
}

function isWithin(mm: number, { minMm, maxMm }: { readonly minMm: number; readonly maxMm: number }): boolean {
  return mm >= minMm && mm <= maxMm;
}

/** The value at half of the weight. */
function middleOf(items: readonly { value: number; weight: number }[]): number {
  const ascending = [...items].sort((p, q) => p.value - q.value);
  const half = ascending.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  return ascending.find(({ weight }) => (passed += weight) >= half)?.value ?? 0;
}
