import { exactDistance, following, preceding } from '../../geometry';
import type { LayoutWall } from '../layout';
import type { GridPoint, GridRing, GridSegment, Shell } from '../shell';

/** The walls round the shell, one for each side of its tidy outline, mitred at the corners. */
export function perimeterWalls(shell: Shell, outline: GridRing): Omit<LayoutWall, 'id'>[] {
  const thickness = shell.wall_thickness_mm;
  const outer = outwards(outline, thickness);
  const middle = outwards(outline, thickness / 2);
  return outline.map((from, i) => ({
    kind: 'perimeter',
    centreline: [middle[i], following(middle, i)],
    thickness_mm: thickness,
    polygon: [outer[i], following(outer, i), following(outline, i), from],
  }));
}

/**
 * A segment on a side of the outline, moved to the middle of the perimeter wall outside it. It gets the direction of the
 * side, so that the outside is on its right.
 */
export function intoPerimeter([p, q]: GridSegment, [a, b]: GridSegment, thickness: number): GridSegment {
  const [nx, ny] = outwardNormal(a, b);
  const moved = ([x, y]: GridPoint): GridPoint => [
    Math.round(x + (nx * thickness) / 2),
    Math.round(y + (ny * thickness) / 2),
  ];
  const follows = (q[0] - p[0]) * (b[0] - a[0]) + (q[1] - p[1]) * (b[1] - a[1]) >= 0;
  return follows ? [moved(p), moved(q)] : [moved(q), moved(p)];
}

export function sideAt(outline: readonly GridPoint[], side: number): GridSegment {
  return [outline[side], following(outline, side)];
}

/** Number of the outline's side that is nearest to the middle of a segment. */
export function sideOf(outline: GridRing, [p, q]: GridSegment): number {
  const [x, y] = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  let [best, least] = [0, Infinity];
  outline.forEach((a, i) => {
    const away = squaredDistance([x, y], a, following(outline, i));
    if (away < least) [best, least] = [i, away];
  });
  return best;
}

/** Unit normal to the right of a side, which points outwards for a counter-clockwise outline. */
export function outwardNormal(a: GridPoint, b: GridPoint): [x: number, y: number] {
  const length = exactDistance(a, b);
  return [(b[1] - a[1]) / length, (a[0] - b[0]) / length];
}

/** The outline's corners moved out so that every side is `distance` further out; mitred, to whole mm. */
function outwards(outline: GridRing, distance: number): GridRing {
  return outline.map((corner, i) => {
    const [ax, ay] = outwardNormal(preceding(outline, i), corner);
    const [bx, by] = outwardNormal(corner, following(outline, i));
    // Where the two moved sides meet: along the sum of the normals, by distance ÷ (1 + their cosine).
    const stretch = distance / (1 + ax * bx + ay * by);
    return [Math.round(corner[0] + (ax + bx) * stretch), Math.round(corner[1] + (ay + by) * stretch)];
  });
}

function squaredDistance([x, y]: GridPoint, a: GridPoint, b: GridPoint): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const share = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)));
  return (x - a[0] - share * dx) ** 2 + (y - a[1] - share * dy) ** 2;
}
