import type { GridPoint, GridRing, GridSegment, LayoutWall } from '../../../src/domain/layout';

/** A cell's outline with each side that is not on the shell's outline moved in by half a partition. */
export function netRing(ring: GridRing, outline: GridRing, inset: number): GridRing {
  const sides = edgesOf(ring).map(([a, b]) => {
    const by = isOnRing([a, b], outline) ? 0 : inset;
    const [dx, dy] = [Math.sign(b[0] - a[0]), Math.sign(b[1] - a[1])];
    // Counter-clockwise: the inside is to the left.
    return { vertical: dx === 0, at: dx === 0 ? a[0] - dy * by : a[1] + dx * by };
  });
  return sides.map((side, i) => {
    const before = sides[(i + sides.length - 1) % sides.length];
    return side.vertical ? [side.at, before.at] : [before.at, side.at];
  });
}

/** The middles of partitions: sides of cells that are not on the outline, cut where other cells have corners. */
export function partitionLines(cells: readonly GridRing[], outline: GridRing): GridSegment[] {
  const corners = cells.flat();
  const lines = new Map<string, GridSegment>();
  for (const [a, b] of cells.flatMap(edgesOf)) {
    if (isOnRing([a, b], outline)) continue;
    const stops = corners
      .filter((p) => isBetween(p, a, b))
      .sort((p, q) => p[0] - q[0] || p[1] - q[1])
      .filter((p, i, all) => i === 0 || p.join() !== all[i - 1].join());
    for (let i = 0; i + 1 < stops.length; i++)
      lines.set([stops[i], stops[i + 1]].join(), [stops[i], stops[i + 1]]);
  }
  return [...lines.values()].sort(
    ([a, b], [c, d]) => a[0] - c[0] || a[1] - c[1] || b[0] - d[0] || b[1] - d[1],
  );
}

/** A wall along its middle, half a thickness longer at both ends so that it fills the corners. */
export function wallAlong(
  [a, b]: GridSegment,
  thickness: number,
  kind: LayoutWall['kind'],
): Omit<LayoutWall, 'id'> {
  const half = thickness / 2;
  const [minX, maxX] = [Math.min(a[0], b[0]) - half, Math.max(a[0], b[0]) + half];
  const [minY, maxY] = [Math.min(a[1], b[1]) - half, Math.max(a[1], b[1]) + half];
  const polygon: GridRing = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
  return { kind, centreline: [a, b], thickness_mm: thickness, polygon };
}

/** Walls outside of the outline; at corners that point outwards they are as long as the corner needs. */
export function perimeterWalls(outline: GridRing, thickness: number): Omit<LayoutWall, 'id'>[] {
  const half = thickness / 2;
  return edgesOf(outline).map(([a, b], i) => {
    const [dx, dy] = [Math.sign(b[0] - a[0]), Math.sign(b[1] - a[1])];
    const before = outline[(i + outline.length - 1) % outline.length];
    const after = outline[(i + 2) % outline.length];
    const start = turnsLeft(before, a, b) ? half : -half;
    const end = turnsLeft(a, b, after) ? half : -half;
    const line: GridSegment = [
      [a[0] + dy * half - dx * start, a[1] - dx * half - dy * start],
      [b[0] + dy * half + dx * end, b[1] - dx * half + dy * end],
    ];
    return wallAlong(line, thickness, 'perimeter');
  });
}

function turnsLeft(a: GridPoint, b: GridPoint, c: GridPoint): boolean {
  return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) > 0;
}

function edgesOf(ring: GridRing): GridSegment[] {
  return ring.map((a, i) => [a, ring[(i + 1) % ring.length]]);
}

function isOnRing([p, q]: GridSegment, ring: GridRing): boolean {
  return edgesOf(ring).some(([a, b]) => isBetween(p, a, b) && isBetween(q, a, b));
}

function isBetween([x, y]: GridPoint, a: GridPoint, b: GridPoint): boolean {
  const onLine = a[0] === b[0] ? x === a[0] : a[1] === b[1] && y === a[1];
  const inBox =
    Math.min(a[0], b[0]) <= x &&
    x <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= y &&
    y <= Math.max(a[1], b[1]);
  return onLine && inBox;
}
