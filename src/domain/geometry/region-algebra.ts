import {
  Clipper,
  ClipType,
  EndType,
  FillRule,
  JoinType,
  PolyTree64,
  type Path64,
  type Paths64,
  type PolyPath64,
} from 'clipper2-ts';
import type { Point } from './point';
import type { Region, Ring } from './ring';

/**
 * Boolean algebra on regions. Clipper works on integers; coordinates are scaled by 2^12, which is exact for
 * binary fractions and keeps a 14,400-unit page (the largest PDF page) well inside the exact range.
 */
const SCALE = 4096;
/** Corners sharper than this many times the offset are squared off. */
const MITRE_LIMIT = 4;

export type FillKind = 'nonzero' | 'evenodd';

/** Everything covered by at least one ring, whichever way the rings turn, as separate regions. */
export function unite(rings: readonly Ring[]): Region[] {
  return toRegions(ClipType.Union, rings.map(toPositivePath), null);
}

/** The area one path paints: its rings under the path's own fill rule. */
export function fillRegion(rings: readonly Ring[], rule: FillKind): Region[] {
  return toRegions(ClipType.Union, rings.map(toPath), null, rule);
}

/** Unites regions that may have holes. */
export function uniteRegions(regions: readonly Region[]): Region[] {
  return toRegions(ClipType.Union, pathsOf(regions), null);
}

export function subtract(regions: readonly Region[], cut: readonly Region[]): Region[] {
  return toRegions(ClipType.Difference, pathsOf(regions), pathsOf(cut));
}

export function intersect(regions: readonly Region[], other: readonly Region[]): Region[] {
  return toRegions(ClipType.Intersection, pathsOf(regions), pathsOf(other));
}

/** Grows by `distance` and shrinks again: fills slits and notches narrower than twice the distance. */
export function closeGaps(regions: readonly Region[], distance: number): Region[] {
  const grown = inflate(pathsOf(regions), distance);
  return toRegions(ClipType.Union, inflate(grown, -distance), null);
}

/** Takes a margin of `distance` off: what stays is at least that far inside, measured at right angles. */
export function inset(regions: readonly Region[], distance: number): Region[] {
  return toRegions(ClipType.Union, inflate(pathsOf(regions), -distance), null);
}

function inflate(paths: Paths64, distance: number): Paths64 {
  return Clipper.inflatePaths(paths, distance * SCALE, JoinType.Miter, EndType.Polygon, MITRE_LIMIT);
}

function toRegions(
  operation: ClipType,
  subject: Paths64,
  clip: Paths64 | null,
  rule: FillKind = 'nonzero',
): Region[] {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(
    operation,
    subject,
    clip,
    tree,
    rule === 'nonzero' ? FillRule.NonZero : FillRule.EvenOdd,
  );
  const regions: Region[] = [];
  collect(tree, regions);
  return regions;
}

/** Children of the root and of holes are outlines; children of outlines are holes. */
function collect(parent: PolyPath64, regions: Region[]): void {
  for (let i = 0; i < parent.count; i++) {
    const outer = parent.child(i);
    const holes: Ring[] = [];
    for (let k = 0; k < outer.count; k++) {
      const hole = outer.child(k);
      holes.push(fromPath(hole.poly ?? []));
      collect(hole, regions);
    }
    regions.push({ outer: fromPath(outer.poly ?? []), holes });
  }
}

function pathsOf(regions: readonly Region[]): Paths64 {
  return regions.flatMap(({ outer, holes }) => [
    toPositivePath(outer),
    ...holes.map((hole) => toPositivePath(hole).reverse()),
  ]);
}

function toPositivePath(ring: Ring): Path64 {
  const path = toPath(ring);
  return Clipper.isPositive(path) ? path : path.reverse();
}

function toPath(ring: Ring): Path64 {
  return ring.map(([x, y]) => ({ x: Math.round(x * SCALE), y: Math.round(y * SCALE) }));
}

function fromPath(path: Path64): Ring {
  return path.map(({ x, y }): Point => [x / SCALE, y / SCALE]);
}
