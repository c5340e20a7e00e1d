import {
  boxOf,
  closeGaps,
  direction,
  type DrawingUnits,
  greatestBy,
  lengthOf,
  midpoint,
  offsetFrom,
  type Region,
  type Ring,
  ringArea,
  ringContains,
  sameToShare,
  SpatialIndex,
  unite,
} from '../../../geometry';
import { stripRing, type Strip } from '../../model/wall-strip';
import { units, type WorkingScale } from '../../model/working-scale';
import { FURNITURE, WINDOW } from '../thresholds';
import { Groups, type Row } from './rows';

/**
 * Finds the pieces that no wall connects with the others, across openings or otherwise: chairs, tables, dimension lines.
 * A free-standing wall is long and inside the building, and a shaft or another wing encloses a space.
 */
export function apartFromWalls(
  strips: readonly Strip[],
  rowOf: ReadonlyMap<Strip, Row>,
  scale: WorkingScale,
): Set<Strip> {
  const slack = units(FURNITURE.slackMm, scale);
  const pieces = unite(strips.map((strip) => stripRing(grown(strip, slack))));
  const index = new SpatialIndex(
    pieces.map((piece, i) => ({ piece, i })),
    ({ piece }) => boxOf(piece.outer),
  );
  const groups = new Groups(pieces.length);
  const pieceOf = new Map<Strip, number>();
  for (const strip of strips) {
    const at = midpoint(strip.a, strip.b);
    const home = index.near(at, 0).find(({ piece }) => contains(piece, at));
    if (home) pieceOf.set(strip, home.i);
  }
  // A row of seats is no wall, so it joins nothing.
  const isLong = (strip: Strip): boolean => lengthOf(strip) >= units(FURNITURE.wallMm, scale);
  const long = new SpatialIndex(strips.filter(isLong), (strip) => boxOf(stripRing(strip)));
  const walls = [...new Set(rowOf.values())].filter(
    (row) => row.strips.some(isLong) || isSideOfBay(row, long, scale),
  );
  for (const row of walls) {
    const homes = row.strips.flatMap((strip) => pieceOf.get(strip) ?? []);
    for (const home of homes) groups.join(homes[0], home);
  }
  const members = groups.all().map((group) => {
    const own = new Set(group);
    const standing = strips.filter((strip) => own.has(pieceOf.get(strip) ?? -1));
    return { standing, pieces: group.map((i) => pieces[i]), length: totalLength(standing) };
  });
  if (members.length < 2) return new Set();
  const main = greatestBy(members, ({ length }) => length);
  const outline = closeGaps(main.pieces, units(WINDOW.maxMm, scale) / 2).map(({ outer }) => outer);
  return new Set(
    members
      .filter((group) => group !== main && !isBuilding(group, main.length, outline, scale))
      .flatMap(({ standing }) => standing),
  );
}

/** Whether a row of short pieces is a wall with a window that begins at a long wall of the same thickness. */
function isSideOfBay({ strips, hull, length }: Row, long: SpatialIndex<Strip>, scale: WorkingScale): boolean {
  if (lengthOf(hull) - length < units(WINDOW.minMm, scale)) return false;
  return strips.some(({ a, b, thickness }) =>
    [a, b].some((end) =>
      long
        .near(end, 0)
        .some(
          (wall) =>
            sameToShare(wall.thickness, thickness, FURNITURE.sameRow) && ringContains(stripRing(wall), end),
        ),
    ),
  );
}

interface Group {
  readonly standing: readonly Strip[];
  readonly pieces: readonly Region[];
  readonly length: number;
}

/** Whether a piece that stands apart is a wing, encloses a space, or is a long wall inside the outline. */
function isBuilding(
  { standing, pieces, length }: Group,
  mainLength: DrawingUnits,
  outline: readonly Ring[],
  scale: WorkingScale,
): boolean {
  const enclosed = pieces.flatMap(({ holes }) => holes).reduce((sum, hole) => sum + ringArea(hole), 0);
  if (enclosed * scale.mmPerUnit ** 2 >= FURNITURE.enclosedM2 * 1e6) return true;
  const inside = standing.some(({ a, b }) => outline.some((ring) => ringContains(ring, midpoint(a, b))));
  if (!inside) return false;
  const longest = Math.max(0, ...standing.map(lengthOf));
  const straight = longest >= FURNITURE.straight * length && longest >= units(FURNITURE.longMm, scale);
  return straight || longest >= units(FURNITURE.sureMm, scale) || length >= FURNITURE.wingShare * mainLength;
}

function grown(strip: Strip, by: number): Strip {
  const unit = direction(strip.a, strip.b);
  const [a, b] = [offsetFrom(strip.a, unit, -by), offsetFrom(strip.b, unit, by)];
  return { ...strip, a, b, thickness: strip.thickness + 2 * by };
}

function contains({ outer, holes }: Region, at: Strip['a']): boolean {
  return ringContains(outer, at) && !holes.some((hole) => ringContains(hole, at));
}

function totalLength(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + lengthOf(strip), 0);
}
