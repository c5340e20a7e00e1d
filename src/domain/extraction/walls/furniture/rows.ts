import {
  angleBetween,
  boxOf,
  direction,
  distance,
  inFrame,
  lengthOf,
  lineAngle,
  offsetFrom,
  type DrawingUnits,
  sameToShare,
  SpatialIndex,
} from '../../../geometry';
import { stripRing, type Strip } from '../../model/wall-strip';
import { FURNITURE } from '../thresholds';

/** Strips of one thickness on one axis, with no gap wider than an opening: the parts of one wall. */
export interface Row {
  readonly strips: readonly Strip[];
  /** From the first end to the last, openings included. */
  readonly hull: Strip;
  /** Of the strips, without the gaps. */
  readonly length: DrawingUnits;
}

/** Finds the row of each strip. */
export function rowsOf(strips: readonly Strip[], maxGap: DrawingUnits): Map<Strip, Row> {
  const groups = new Groups(strips.length);
  const index = new SpatialIndex(strips, (strip) => boxOf(stripRing(strip)));
  strips.forEach((strip, i) => {
    const unit = direction(strip.a, strip.b);
    const ends = [offsetFrom(strip.a, unit, -maxGap), offsetFrom(strip.b, unit, maxGap)];
    for (const k of index.positions(boxOf(ends))) {
      if (k > i && inOneRow(strip, strips[k], maxGap)) groups.join(i, k);
    }
  });
  const rows = new Map<Strip, Row>();
  for (const members of groups.all()) {
    const row = rowOf(members.map((i) => strips[i]));
    for (const strip of row.strips) rows.set(strip, row);
  }
  return rows;
}

function inOneRow(strip: Strip, other: Strip, maxGap: DrawingUnits): boolean {
  if (!sameToShare(other.thickness, strip.thickness, FURNITURE.sameRow)) return false;
  if (angleBetween(lineAngle(strip.a, strip.b), lineAngle(other.a, other.b)) > FURNITURE.parallel)
    return false;
  const unit = direction(strip.a, strip.b);
  const [alongA, acrossA] = inFrame(other.a, strip.a, unit);
  const [alongB, acrossB] = inFrame(other.b, strip.a, unit);
  const off = Math.max(Math.abs(acrossA), Math.abs(acrossB));
  if (off > FURNITURE.sameRow * strip.thickness) return false;
  const gap = Math.max(Math.min(alongA, alongB) - distance(strip.a, strip.b), -Math.max(alongA, alongB));
  return gap <= maxGap;
}

function rowOf(strips: readonly Strip[]): Row {
  const [first] = strips;
  const unit = direction(first.a, first.b);
  const along = strips.flatMap(({ a, b }) => [a, b].map((point) => inFrame(point, first.a, unit)[0]));
  const [from, to] = [Math.min(...along), Math.max(...along)];
  return {
    strips,
    hull: { ...first, a: offsetFrom(first.a, unit, from), b: offsetFrom(first.a, unit, to) },
    length: strips.reduce((sum, strip) => sum + lengthOf(strip), 0),
  };
}

/** Groups of the numbers below a count that are joined two by two. */
export class Groups {
  private readonly parents: number[];

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, i) => i);
  }

  join(p: number, q: number): void {
    const [one, two] = [this.rootOf(p), this.rootOf(q)];
    this.parents[Math.max(one, two)] = Math.min(one, two);
  }

  /** The groups in the order of their first members. */
  all(): number[][] {
    const groups = new Map<number, number[]>();
    this.parents.forEach((_, i) => {
      const root = this.rootOf(i);
      const group = groups.get(root);
      if (group) group.push(i);
      else groups.set(root, [i]);
    });
    return [...groups.values()];
  }

  private rootOf(item: number): number {
    while (this.parents[item] !== item) item = this.parents[item] = this.parents[this.parents[item]];
    return item;
  }
}
