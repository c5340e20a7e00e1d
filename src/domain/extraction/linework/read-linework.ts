import { PathOp, type Drawing, type PathStyle } from '../../drawing/drawing';
import type { Box, Point, Ring } from '../../geometry';
import type { Curve, Linework, PaintedFill, Stroke } from '../model/linework';
import type { Discard } from '../model/observation';
import { isWhite } from './colours';
import { clipSegment } from './clip-segment';
import { joinPieces } from './join-pieces';
import { INK } from './thresholds';

/** Splits a drawing's visible paths into strokes, curves and fills. */
export function readLinework(drawing: Drawing, discard?: Discard): Linework {
  const strokes: Stroke[] = [];
  const curves: Curve[] = [];
  const fills: PaintedFill[] = [];
  const { count, opStart } = drawing.paths;
  for (let path = 0; path < count; path++) {
    const styleIndex = drawing.paths.style[path];
    const style = drawing.styles[styleIndex];
    if (opStart[path] === opStart[path + 1]) continue;
    if (!style.visible) {
      discardPath(drawing, path, 'Its layer is switched off.', discard);
      continue;
    }
    const trails = trailsOf(drawing, path);
    const [stroked, filled] = [isStroked(style), isFilled(style)];
    if (!stroked && !filled) discardPath(drawing, path, whyUnseen(style), discard);
    if (stroked) {
      for (const trail of trails) strokeTrail(trail, styleIndex, path, style, strokes, curves);
    }
    if (filled) {
      const rings = trails.map((trail) => trail.points).filter((ring) => ring.length >= 3);
      if (rings.length > 0 && style.fill !== 'none') {
        fills.push({ order: path, rings, rule: style.fill, style: styleIndex });
      }
    }
  }
  return { strokes: joinPieces(strokes), curves, fills, styles: drawing.styles };
}

function isStroked({ stroke, strokeAlpha, strokeColor }: PathStyle): boolean {
  return stroke && strokeAlpha > INK.minAlpha && !isWhite(strokeColor);
}

function isFilled({ fill, fillAlpha }: PathStyle): boolean {
  return fill !== 'none' && fillAlpha > INK.minAlpha;
}

function whyUnseen({ stroke, strokeAlpha, fill }: PathStyle): string {
  if (!stroke && fill === 'none') return 'It is neither stroked nor filled.';
  return stroke && strokeAlpha > INK.minAlpha
    ? 'It is drawn in the white of the paper.'
    : 'It is too faint to be seen on paper.';
}

function discardPath({ paths }: Drawing, path: number, reason: string, discard?: Discard): void {
  const at = paths.coordStart[path];
  discard?.({ what: `path ${path}`, reason, at: [paths.coords[at], paths.coords[at + 1]] });
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
  const steps = stepsOf(start, c1, c2, end);
  for (let step = 1; step <= steps; step++) {
    const t = step / steps;
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    trail.points.push([
      a * start[0] + b * c1[0] + c * c2[0] + d * end[0],
      a * start[1] + b * c1[1] + c * c2[1] + d * end[1],
    ]);
    trail.curved.push(true);
  }
}

/** Chords for a cubic curve: more for one that is long and bent, such as the face of a curved wall. */
function stepsOf(start: Point, c1: Point, c2: Point, end: Point): number {
  const bend = Math.max(
    Math.hypot(start[0] - 2 * c1[0] + c2[0], start[1] - 2 * c1[1] + c2[1]),
    Math.hypot(c1[0] - 2 * c2[0] + end[0], c1[1] - 2 * c2[1] + end[1]),
  );
  if (bend <= INK.maxBend) return INK.cubicSteps;
  return Math.min(INK.maxCubicSteps, Math.ceil(Math.sqrt((6 * bend) / (8 * INK.offChord))));
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
    if (kept !== null) strokes.push({ a: kept.a, b: kept.b, style: styleIndex, path });
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
