import {
  isSimplePolygon,
  regionArea,
  ringArea,
  unite,
  subtract,
  type Region,
  type Ring,
} from '../../../geometry';
import { OUTLINE } from '../thresholds';
import { ringOfEdges, straightEdges, withoutCutCorners, type OutlineEdge } from './edges';
import type { Fitting } from './fitting';
import { snapped } from './snap';

/**
 * The straight outline on the sheet of a part of the masks, with its edges on the ink.
 *
 * @param wall whether the part is a wall, so that free space lies outside it; else it is free space between walls
 * @param minEdgeMm shorter edges are not moved
 */
export function fittedRegion(raw: Region, wall: boolean, minEdgeMm: number, fitting: Fitting): Region[] {
  const fit = (ring: Ring): Ring => fittedRing(ring, wall, minEdgeMm, fitting);
  const outer = unite([fit(raw.outer)]);
  const holes = unite(raw.holes.map(fit));
  const parts = holes.length === 0 ? outer : subtract(outer, holes);
  return parts.sort((p, q) => regionArea(q) - regionArea(p)).slice(0, wall ? parts.length : 1);
}

function fittedRing(raw: Ring, wall: boolean, minEdgeMm: number, fitting: Fitting): Ring {
  const { masks, scale, ink } = fitting;
  const { px } = scale;
  const step = masks.sheetPixelsPerPixel;
  const straight = straightEdges(raw, Math.max(OUTLINE.slackPx, px(OUTLINE.slackMm)));
  const edges = withoutCutCorners(straight, px(OUTLINE.cutCornerMm)).map((edge): OutlineEdge => ({
    ...edge,
    a: masks.toSheet(edge.a),
    b: masks.toSheet(edge.b),
    on: masks.toSheet(edge.on),
  }));
  const mostMove = px(OUTLINE.mostMoveMm) * step;
  // Outlines run with the mask to their right.
  const side = wall ? 1 : -1;
  const onInk = edges.map((edge) => snapped(edge, side, fitting, minEdgeMm * ink.pxPerMm));
  const [moved, plain] = [onInk, edges].map((fitted) => ringOfEdges(fitted, mostMove));
  return isSimplePolygon(moved) && isLike(moved, plain) ? moved : plain;
}

/** Whether moving the edges has kept the shape. */
function isLike(ring: Ring, before: Ring): boolean {
  const share = ringArea(ring) / ringArea(before);
  return share > 0.5 && share < 2;
}
