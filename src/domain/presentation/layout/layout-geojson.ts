import { signedArea } from '../../geometry';
import type { GridPoint, GridRing, GridSegment, Layout } from '../../layout';

export type LayoutFeatureGeometry =
  { type: 'Polygon'; coordinates: GridPoint[][] } | { type: 'LineString'; coordinates: GridPoint[] };

export interface LayoutFeature {
  type: 'Feature';
  id: string;
  geometry: LayoutFeatureGeometry;
  /** `kind` is room, wall, obstacle, door, opening, entrance, window or fixture; the others are the element's fields. */
  properties: { kind: string } & Record<
    string,
    string | number | boolean | (string | null)[] | GridPoint | null
  >;
}

/** A GeoJSON document (RFC 7946) in a local frame, not on the globe, in whole millimetres, y up. */
export interface LayoutFeatureCollection {
  type: 'FeatureCollection';
  coordinate_unit: 'mm';
  features: LayoutFeature[];
}

/** Writes rooms, walls, obstacles and fixtures as polygons, and doors and windows as lines from jamb to jamb. */
export function layoutGeoJson({
  rooms,
  walls,
  doors,
  windows,
  fixtures,
  shell,
}: Layout): LayoutFeatureCollection {
  return {
    type: 'FeatureCollection',
    coordinate_unit: 'mm',
    features: [
      ...rooms.map(
        ({ id, polygon: outline, holes, name, type, requirement_id, area_m2, target_area_m2, kept }) =>
          feature(id, polygon(outline, holes), {
            kind: 'room',
            name,
            type,
            requirement_id,
            area_m2,
            target_area_m2,
            kept,
          }),
      ),
      ...walls.map(({ id, kind, thickness_mm, polygon: outline }) =>
        feature(id, polygon(outline), { kind: 'wall', wall_kind: kind, thickness_mm }),
      ),
      ...shell.obstacles.map(({ id, kind, polygon: outline }) =>
        feature(id, polygon(outline), { kind: 'obstacle', obstacle_kind: kind }),
      ),
      ...doors.map(({ id, kind, segment, wall_id, width_mm, height_mm, connects, swing }) =>
        feature(id, lineString(segment), {
          kind,
          wall_id,
          width_mm,
          height_mm,
          connects,
          hinge: swing?.hinge ?? null,
          leaf_end: swing?.leaf_end ?? null,
        }),
      ),
      ...windows.map(({ id, segment, wall_id, room_id, existing }) =>
        feature(id, lineString(segment), { kind: 'window', wall_id, room_id, existing }),
      ),
      ...fixtures.map(({ id, kind, room_id, footprint, facing_deg }) =>
        feature(id, polygon(footprint), { kind: 'fixture', fixture_kind: kind, room_id, facing_deg }),
      ),
    ],
  };
}

function feature(
  id: string,
  geometry: LayoutFeatureGeometry,
  properties: LayoutFeature['properties'],
): LayoutFeature {
  return { type: 'Feature', id, geometry, properties };
}

function polygon(outline: GridRing, holes: readonly GridRing[] = []): LayoutFeatureGeometry {
  return { type: 'Polygon', coordinates: [closed(outline, 1), ...holes.map((hole) => closed(hole, -1))] };
}

const lineString = (segment: GridSegment): LayoutFeatureGeometry => ({
  type: 'LineString',
  coordinates: segment,
});

/** Closes a ring and turns it as RFC 7946, section 3.1.6, requires: outlines counter-clockwise, holes clockwise. */
function closed(ring: GridRing, sign: 1 | -1): GridPoint[] {
  const wound = Math.sign(signedArea(ring)) === -sign ? [...ring].reverse() : [...ring];
  return [...wound, wound[0]];
}
