import { PathOp, type Drawing, type PathStyle } from '../../drawing/drawing';
import type { Box, Point, Ring } from '../../geometry';
import { clipSegment } from './clip-segment';
import type { Curve, Linework, PaintedFill, Stroke } from '../model/linework';

/** Steps a cubic is cut into: a quarter circle then deviates from its chord polygon by 0.5 % of its radius. */
const CUBIC_STEPS = 8;
/** Fainter than this nobody sees it on paper. */
const MIN_ALPHA = 0.05;
/** Paper white, or near enough: as a stroke it is no line, as a fill it masks what lies below. */
const PAPER_WHITE = 0xf4;

/** Splits a drawing's visible paths into strokes, curves and fills. */
export function readLinework(drawing: Drawing): Linework {
  const strokes: Stroke[] = [];
  const curves: Curve[] = [];
  const fills: PaintedFill[] = [];
  const { count, opStart } = drawing.paths;
  for (let path = 0; path < count; path++) {
    const styleIndex = drawing.paths.style[path];
    const style = drawing.styles[styleIndex];
    if (!style.visible || opStart[path] === opStart[path + 1]) continue;
    const trails = trailsOf(drawing, path);
    if (style.stroke && style.strokeAlpha > MIN_ALPHA && !isWhite(style.strokeColor)) {
      for (const trail of trails) strokeTrail(trail, styleIndex, path, style, strokes, curves);
    }
    if (style.fill !== 'none' && style.fillAlpha > MIN_ALPHA) {
      const rings = trails.map((trail) => trail.points).filter((ring) => ring.length >= 3);
      if (rings.length > 0) fills.push({ order: path, rings, rule: style.fill, style: styleIndex });
    }
  }
  return { strokes, curves, fills, styles: drawing.styles };
}

export function isWhite(color: number): boolean {
  return color >> 16 >= PAPER_WHITE && ((color >> 8) & 0xff) >= PAPER_WHITE && (color & 0xff) >= PAPER_WHITE;
}

/** One subpath: its points, and for each step whether it is part of a curve. */
interface Trail {
  points: Ring;
  curved: boolean[];
  closed: boolean;
}

function trailsOf({ paths }: Drawing, path: number): Trail[] {
  const trails: Trail[] = [];
  let trail: Trail = { points: [], curved: [], closed: false };
  let at = paths.coordStart[path];
  const next = (): Point => [paths.coords[at++], paths.coords[at++]];
  for (let i = paths.opStart[path]; i < paths.opStart[path + 1]; i++) {
    const op = paths.ops[i];
    if (op === PathOp.move) {
      trail = { points: [next()], curved: [], closed: false };
      trails.push(trail);
    } else if (op === PathOp.line) {
      trail.points.push(next());
      trail.curved.push(false);
    } else if (op === PathOp.cubic) {
      appendCubic(trail, next(), next(), next());
    } else {
      trail.closed = true;
    }
  }
  return trails;
}

function appendCubic(trail: Trail, c1: Point, c2: Point, end: Point): void {
  const start = trail.points[trail.points.length - 1];
  if (start === undefined) return;
  for (let step = 1; step <= CUBIC_STEPS; step++) {
    const t = step / CUBIC_STEPS;
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    trail.points.push([
      a * start[0] + b * c1[0] + c * c2[0] + d * end[0],
      a * start[1] + b * c1[1] + c * c2[1] + d * end[1],
    ]);
    trail.curved.push(true);
  }
}

function strokeTrail(
  { points, curved, closed }: Trail,
  styleIndex: number,
  path: number,
  { clip }: PathStyle,
  strokes: Stroke[],
  curves: Curve[],
): void {
  const add = (a: Point, b: Point): void => {
    if (a[0] === b[0] && a[1] === b[1]) return;
    const kept = clip === null ? { a, b } : clipSegment(a, b, [...clip] as Box);
    if (kept !== null) strokes.push({ ...kept, style: styleIndex, path });
  };
  for (let i = 0; i + 1 < points.length; i++) {
    if (!curved[i]) {
      add(points[i], points[i + 1]);
      continue;
    }
    const start = i;
    while (i + 1 < curved.length && curved[i + 1]) i++;
    curves.push({ points: points.slice(start, i + 2), style: styleIndex });
  }
  if (closed && points.length > 2) add(points[points.length - 1], points[0]);
}
