import type { RoomDescription } from './description';
import type { PlacedOpening } from './placed-openings';
import { type Region, band, bounds, boundsMeet, counted, signedArea, subtract, unite } from './polygon';
import type { Polygon } from './vector';
import type { WallAxis } from './wall-axes';
import { outerCorners } from './wall-corners';
import { curvedBand } from './wall-curves';
import { curvedWalls } from './wall-pieces';

/** Straight and curved bands and mitred outer corners that together are the walls, with no openings cut out yet. */
export function wallBands(axes: readonly WallAxis[]): Polygon[] {
  const bands = axes
    .filter(({ curve }) => !curve)
    .map(({ from, to, thickness }) => band(from, to, thickness));
  const curved = curvedWalls(axes, []).map(({ path, centre, thickness }) =>
    counted(curvedBand(path, centre, thickness)),
  );
  const mitres = outerCorners(axes)
    .filter(({ a, b }) => !a.curve || a.curve !== b.curve)
    .map(({ at, feet, tip }) => [at, feet[0], tip, feet[1]]);
  return [...bands, ...curved, ...mitres];
}

/** The walls, with no openings cut out yet, as one region. */
export const solidWalls = (axes: readonly WallAxis[]): Region => unite(wallBands(axes));

/** The horizontal cut: the walls with doors and windows cut out. */
export function cutWalls(solid: Region, openings: readonly PlacedOpening[]): Region {
  return subtract(
    solid,
    openings.map(({ from, to, thickness, round }) =>
      round ? counted(curvedBand(round.points, round.centre, thickness + 4)) : band(from, to, thickness + 2),
    ),
  );
}

/** The floor between the faces of the walls. What stands inside is a hole. The largest outline comes first. */
export function roomFloor(room: RoomDescription, walls: readonly Polygon[]): Region {
  const rings = [wound(room.outline, 1), ...(room.holes ?? []).map((hole) => wound(hole, -1))];
  const box = bounds(room.outline);
  const near = walls.filter((wall) => boundsMeet(bounds(wall), box));
  const floor = subtract(rings, unite(near));
  return [...floor].sort((a, b) => signedArea(b) - signedArea(a));
}

const wound = (ring: Polygon, sign: 1 | -1): Polygon =>
  Math.sign(signedArea(ring)) === sign ? ring : [...ring].reverse();
