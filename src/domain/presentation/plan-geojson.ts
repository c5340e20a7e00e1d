import { signedArea } from '../geometry';
import type { MeasuredPlan } from '../extraction/publish/measured-plan';
import type { RoomFinish } from '../extraction/model/plan-finishes';
import type { Point, Ring } from '../extraction/model/plan-geometry';
import { warningPlaces } from './warning-places';

type Position = [x: number, y: number];

export type PlanFeatureGeometry =
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'Point'; coordinates: Position };

export interface PlanFeature {
  type: 'Feature';
  id: string;
  geometry: PlanFeatureGeometry;
  /** `kind` is room, wall, column, door, window, gap or warning; the rest are the element's own fields. */
  properties: { kind: string } & Record<string, string | number | boolean | string[] | null>;
}

/**
 * A GeoJSON document (RFC 7946) in a local frame, not on the globe. The origin is the lower left corner of the
 * page, and y points up. `coordinate_unit` states the unit of the coordinates.
 */
export interface PlanFeatureCollection {
  type: 'FeatureCollection';
  /** Millimetres of the building when the scale is known, otherwise units of the drawing. */
  coordinate_unit: 'mm' | 'drawing_unit';
  mm_per_unit: number | null;
  features: PlanFeature[];
}

/**
 * Writes rooms, walls and columns as polygons, openings as lines from jamb to jamb, and each place that a warning names
 * as a point.
 */
export function planGeoJson(plan: MeasuredPlan): PlanFeatureCollection {
  const place = positioner(plan);
  const polygon = (outline: Ring, holes: readonly Ring[]): PlanFeatureGeometry => ({
    type: 'Polygon',
    coordinates: [closed(outline.map(place), 1), ...holes.map((hole) => closed(hole.map(place), -1))],
  });
  return {
    type: 'FeatureCollection',
    coordinate_unit: plan.scale ? 'mm' : 'drawing_unit',
    mm_per_unit: plan.scale?.mm_per_unit ?? null,
    features: [
      ...plan.rooms.map(({ id, polygon: outline, holes, finishes, ...room }): PlanFeature => ({
        type: 'Feature',
        id,
        geometry: polygon(outline, holes),
        properties: { kind: 'room', ...room, ...(finishes && { finishes: finishes.map(inWords) }) },
      })),
      ...plan.walls.map(
        ({ id, polygon: outline, thickness_mm, length_mm, layer, confidence }): PlanFeature => ({
          type: 'Feature',
          id,
          geometry: polygon(outline, []),
          properties: { kind: 'wall', thickness_mm, length_mm, layer, confidence },
        }),
      ),
      ...(plan.columns ?? []).map(
        ({ id, polygon: outline, width_mm, depth_mm, free_standing, layer, confidence }): PlanFeature => ({
          type: 'Feature',
          id,
          geometry: polygon(outline, []),
          properties: { kind: 'column', width_mm, depth_mm, free_standing, layer, confidence },
        }),
      ),
      ...plan.openings.map(({ id, kind, segment, wall_id, width_mm, evidence, confidence }): PlanFeature => ({
        type: 'Feature',
        id,
        geometry: { type: 'LineString', coordinates: segment.map(place) },
        properties: { kind, wall_id, width_mm, evidence, confidence },
      })),
      ...warningPlaces(plan).map(({ code, message, name, at }, i): PlanFeature => ({
        type: 'Feature',
        id: `warning${i + 1}`,
        geometry: { type: 'Point', coordinates: place(at) },
        properties: { kind: 'warning', code, message, name },
      })),
    ],
  };
}

/** Rounds to a tenth of a millimetre, or to a thousandth of a drawing unit. */
function positioner({ page, scale }: MeasuredPlan): (point: Point) => Position {
  const factor = scale?.mm_per_unit ?? 1;
  const digits = scale ? 10 : 1000;
  const round = (value: number): number => Math.round(value * factor * digits) / digits + 0;
  return ([x, y]) => [round(x), round(page.axis_y === 'down' ? page.height - y : y)];
}

/** Closes a ring and turns it as RFC 7946, section 3.1.6, requires: outlines counter-clockwise, holes clockwise. */
function closed(ring: Position[], sign: 1 | -1): Position[] {
  const wound = Math.sign(signedArea(ring)) === -sign ? [...ring].reverse() : [...ring];
  return [...wound, wound[0]];
}

/** "floor: VCT-1", "wall north: P-1": programs that draw maps show plain properties only. */
function inWords({ surface, side, says }: RoomFinish): string {
  return `${[surface, side].filter(Boolean).join(' ')}: ${says}`;
}
