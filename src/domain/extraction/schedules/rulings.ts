import { boxOf, type Box, clustersWithin, type DrawingUnits, type Point, type Segment } from '../../geometry';
import { CELLS } from './thresholds';

/** A level or upright line: where it lies, and from where to where it goes. */
export interface Ruling {
  readonly at: DrawingUnits;
  readonly from: DrawingUnits;
  readonly to: DrawingUnits;
}

/** Rulings that meet each other, directly or through others. */
export interface RulingGroup {
  readonly level: readonly Ruling[];
  readonly upright: readonly Ruling[];
  readonly box: Box;
}

/**
 * The level and upright lines of a page in groups that hang together, of those groups that have a line over or under one
 * of the places. Groups of more lines than a table has are left out.
 */
export function rulingGroups(
  strokes: readonly Segment[],
  page: { readonly width: DrawingUnits; readonly height: DrawingUnits },
  near: readonly Place[],
): RulingGroup[] {
  if (near.length === 0) return [];
  return connected(
    rulings(strokes, 1, CELLS.maxSide * page.width),
    rulings(strokes, 0, CELLS.maxSide * page.height),
    near,
  );
}

/** A place with how far the lines of its cell may be. */
export interface Place {
  readonly at: Point;
  readonly reach: DrawingUnits;
}

/** Lines across an axis, their pieces joined. */
function rulings(strokes: readonly Segment[], axis: 0 | 1, longest: DrawingUnits): Ruling[] {
  const along = axis === 0 ? 1 : 0;
  const pieces = strokes.flatMap(({ a, b }): Ruling[] => {
    if (Math.abs(a[axis] - b[axis]) > CELLS.flat) return [];
    const [from, to] = a[along] < b[along] ? [a[along], b[along]] : [b[along], a[along]];
    if (to - from < CELLS.minPiece || to - from >= longest) return [];
    return [{ at: (a[axis] + b[axis]) / 2, from, to }];
  });
  pieces.sort((p, q) => p.at - q.at);
  const lines = clustersWithin(pieces, CELLS.sameLine, ({ at }) => at);
  return lines
    .flatMap((line) => {
      const whole: { at: DrawingUnits; from: DrawingUnits; to: DrawingUnits }[] = [];
      for (const piece of [...line].sort((p, q) => p.from - q.from)) {
        const last = whole[whole.length - 1];
        if (last && piece.from <= last.to + CELLS.joint) last.to = Math.max(last.to, piece.to);
        else whole.push({ ...piece, at: line[0].at });
      }
      return whole;
    })
    .filter(({ from, to }) => to - from >= CELLS.minRuling);
}

function connected(
  level: readonly Ruling[],
  upright: readonly Ruling[],
  near: readonly Place[],
): RulingGroup[] {
  const isNear = ({ at, from, to }: Ruling): boolean =>
    near.some(({ at: [x, y], reach }) => Math.abs(y - at) <= reach && x >= from && x <= to);
  const free = new Set<Ruling>([...level, ...upright]);
  const isLevel = new Set(level);
  const groups: RulingGroup[] = [];
  for (const first of level) {
    if (!free.has(first) || !isNear(first)) continue;
    free.delete(first);
    const group = [first];
    for (const line of group) {
      if (group.length > CELLS.maxRulings) break;
      const across = isLevel.has(line) ? upright : level;
      for (let i = firstFrom(across, line.from - CELLS.joint); i < across.length; i++) {
        const other = across[i];
        if (other.at > line.to + CELLS.joint) break;
        if (line.at < other.from - CELLS.joint || line.at > other.to + CELLS.joint) continue;
        if (free.delete(other)) group.push(other);
      }
    }
    if (group.length < CELLS.minRulings || group.length > CELLS.maxRulings) continue;
    const [across, up] = [
      group.filter((line) => isLevel.has(line)),
      group.filter((line) => !isLevel.has(line)),
    ];
    groups.push({ level: across, upright: up, box: boxOfRulings(across, up) });
  }
  return groups;
}

/** Index of the first ruling at a place or after it; rulings are in order of their places. */
function firstFrom(lines: readonly Ruling[], place: DrawingUnits): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle].at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function boxOfRulings(level: readonly Ruling[], upright: readonly Ruling[]): Box {
  return boxOf([
    ...level.flatMap(({ at, from, to }): Point[] => [
      [from, at],
      [to, at],
    ]),
    ...upright.flatMap(({ at, from, to }): Point[] => [
      [at, from],
      [at, to],
    ]),
  ]);
}
