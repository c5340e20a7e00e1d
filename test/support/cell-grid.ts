type Rings = readonly (readonly (readonly [x: number, y: number])[])[];

/** Cells of row j start at j × ROW; a plan is never this many cells wide. */
const ROW = 1 << 20;

/** Areas as sets of square cells, so that overlaps are counts. */
export class CellGrid {
  constructor(private readonly cell: number) {}

  /** Cells whose middle the rings cover (even-odd). */
  covered(rings: Rings): Set<number> {
    const cells = new Set<number>();
    const ys = rings.flatMap((ring) => ring.map(([, y]) => y / this.cell));
    const last = ys.reduce((a, b) => Math.max(a, b), -Infinity);
    for (let j = Math.floor(ys.reduce((a, b) => Math.min(a, b), Infinity)); j <= Math.ceil(last); j++) {
      const xs = this.crossings(rings, j + 0.5);
      for (let k = 0; k + 1 < xs.length; k += 2)
        for (let i = Math.ceil(xs[k] - 0.5); i + 0.5 < xs[k + 1]; i++) cells.add(j * ROW + i);
    }
    return cells;
  }

  /** Where the line at height `y` cuts the sides, ascending; in cells. */
  private crossings(rings: Rings, y: number): number[] {
    const xs: number[] = [];
    for (const ring of rings) {
      ring.forEach((a, i) => {
        const [[ax, ay], [bx, by]] = [a, ring[(i + 1) % ring.length]].map((p) => p.map((v) => v / this.cell));
        if (ay <= y !== by <= y) xs.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
      });
    }
    return xs.sort((a, b) => a - b);
  }
}

export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const cell of few) if (many.has(cell)) count++;
  return count;
}

/** With the four neighbours of every cell. */
export function grownByOne(cells: Set<number>): Set<number> {
  const grown = new Set(cells);
  for (const cell of cells) for (const step of [1, -1, ROW, -ROW]) grown.add(cell + step);
  return grown;
}
