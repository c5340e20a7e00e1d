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

/** The fill rule of a path (ISO 32000-1, 8.5.3.3). */
export type FillKind = 'nonzero' | 'evenodd';

/**
 * Unites rings: everything inside at least one ring, as separate regions. The direction of the rings does not matter.
 */
export function unite(rings: readonly Ring[]): Region[] {
  return toRegions(ClipType.Union, rings.map(toPositivePath), null);
}

/** The area that one path paints: its rings under the fill rule of the path. */
export function fillRegion(rings: readonly Ring[], rule: FillKind): Region[] {
  return toRegions(ClipType.Union, rings.map(toPath), null, rule);
}

/** Unites regions, which may have holes. */
export function uniteRegions(regions: readonly Region[]): Region[] {
  return toRegions(ClipType.Union, pathsOf(regions), null);
}

/** The parts of `regions` outside `cut`. */
export function subtract(regions: readonly Region[], cut: readonly Region[]): Region[] {
  return toRegions(ClipType.Difference, pathsOf(regions), pathsOf(cut));
}

/** The parts of `regions` inside `other`. */
export function intersect(regions: readonly Region[], other: readonly Region[]): Region[] {
  return toRegions(ClipType.Intersection, pathsOf(regions), pathsOf(other));
}

/**
 * Grows regions by `distance` and shrinks them again. This fills slits and notches narrower than twice the distance.
 */
export function closeGaps(regions: readonly Region[], distance: number): Region[] {
  const grown = inflate(pathsOf(regions), distance);
  return toRegions(ClipType.Union, inflate(grown, -distance), null);
}

/** Takes a margin of `distance` off. Everything that remains is at least that far inside, measured at right angles. */
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
