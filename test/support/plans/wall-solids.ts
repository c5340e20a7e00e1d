import type { RoomDescription } from './description';
import type { PlacedOpening } from './placed-openings';
import { type Region, band, bounds, boundsMeet, signedArea, subtract, unite } from './polygon';
import type { Polygon } from './vector';
import type { WallAxis } from './wall-axes';
import { outerCorners } from './wall-corners';

/** Straight bands and mitred outer corners that together are the walls, with no openings cut out yet. */
export function wallBands(axes: readonly WallAxis[]): Polygon[] {
  const bands = axes.map(({ from, to, thickness }) => band(from, to, thickness));
  const mitres = outerCorners(axes).map(({ at, feet, tip }) => [at, feet[0], tip, feet[1]]);
  return [...bands, ...mitres];
}

/** The walls, with no openings cut out yet, as one region. */
export const solidWalls = (axes: readonly WallAxis[]): Region => unite(wallBands(axes));

/** The horizontal cut: the walls with doors and windows cut out. */
export function cutWalls(solid: Region, openings: readonly PlacedOpening[]): Region {
  return subtract(
    solid,
    openings.map(({ from, to, thickness }) => band(from, to, thickness + 2)),
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
