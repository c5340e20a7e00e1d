import type {
  Opening,
  OpeningKind,
  PlanGeometry,
  Point,
  Room,
  Wall,
} from '../../../src/domain/extraction/model/plan-geometry';

/** A block of rooms in rows and columns: clear sizes in mm, and one opening in the left wall of each room. */
export interface GridDescription {
  widths: number[];
  depths: number[];
  /** mm */
  thickness: number;
  /** Taken in turn by the rooms. */
  types: string[];
  /** Taken in turn by the rooms: the opening in the wall to the left, and its width in mm. */
  openings: { kind: OpeningKind; width: number }[];
  /** Pieces in which the walls above and below a room are drawn; one where it is left out. */
  pieces?: number;
}

/** Draws the block at `mmPerUnit`; every wall runs between two rooms or a room and the outside. */
export function gridPlan(grid: GridDescription, mmPerUnit: number): PlanGeometry {
  const units = (mm: number) => mm / mmPerUnit;
  const left = starts(grid.widths, grid.thickness);
  const top = starts(grid.depths, grid.thickness);
  const walls: Wall[] = [];
  const wall = (a: Point, b: Point): string => {
    const id = `w${walls.length + 1}`;
    const [from, to] = [a, b].map(([x, y]): Point => [units(x), units(y)]);
    const thickness = units(grid.thickness);
    walls.push({ id, centreline: [from, to], thickness, polygon: [from, to], layer: null, confidence: 0.9 });
    return id;
  };
  const half = grid.thickness / 2;
  const upright = grid.depths.map((depth, row) =>
    [...grid.widths, 0].map((_, i) => wall([left[i] - half, top[row]], [left[i] - half, top[row] + depth])),
  );
  const { pieces = 1 } = grid;
  const level = [...grid.depths, 0].map((_, row) =>
    grid.widths.map((width, i) =>
      Array.from({ length: pieces }, (__, piece) => {
        const [from, to] = [piece, piece + 1].map((n): Point => [
          left[i] + (width * n) / pieces,
          top[row] - half,
        ]);
        return wall(from, to);
      }),
    ),
  );
  const rooms: Room[] = [];
  const openings: Opening[] = [];
  grid.depths.forEach((depth, row) =>
    grid.widths.forEach((width, i) => {
      const n = rooms.length;
      const { kind, width: clear } = grid.openings[n % grid.openings.length];
      const host = upright[row][i];
      const x = left[i] - half;
      const opening: Opening = {
        id: `o${n + 1}`,
        kind,
        wall_id: host,
        segment: [
          [units(x), units(top[row])],
          [units(x), units(top[row] + Math.min(clear, depth))],
        ],
        swing: null,
        confidence: 0.8,
        evidence: kind === 'window' ? 'parallels' : 'arc',
      };
      openings.push(opening);
      if (i > 0) rooms[n - 1].opening_ids.push(opening.id);
      rooms.push({
        id: `r${n + 1}`,
        name: `Room ${n + 1}`,
        number: null,
        type: grid.types[n % grid.types.length],
        type_confidence: 1,
        polygon: rectangle(units(left[i]), units(top[row]), units(width), units(depth)),
        holes: [],
        wall_ids: [host, upright[row][i + 1], ...level[row][i], ...level[row + 1][i]],
        opening_ids: [opening.id],
        edited: false,
        confidence: 0.95,
      });
    }),
  );
  return {
    source: 'vector',
    page: { number: 1, count: 1, width: 1, height: 1, unit: 'pt', axis_y: 'down' },
    scale: { mm_per_unit: mmPerUnit, ratio: null, source: 'dimensions', confidence: 0.95, candidates: [] },
    walls,
    openings,
    rooms,
    texts: [],
    dimensions: [],
    warnings: [],
  };
}

function starts(sizes: readonly number[], thickness: number): number[] {
  return sizes.reduce((edges, size) => [...edges, edges[edges.length - 1] + size + thickness], [thickness]);
}

function rectangle(x: number, y: number, width: number, depth: number): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + depth],
    [x, y + depth],
  ];
}
