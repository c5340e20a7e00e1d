import { intersect, regionArea, subtract, type Region } from '../../../geometry';
import type { GridRing } from '../../shell';
import type { SurveyedRoom } from '../ground';

export function regionOf({ shape, holes }: SurveyedRoom): Region {
  return { outer: shape.ring, holes: holes.map(({ ring }) => ring) };
}

/** The true net floor area between the faces of the walls, mm². */
export function areaOf(room: SurveyedRoom): number {
  return regionArea(regionOf(room));
}

export function commonArea(one: SurveyedRoom, other: SurveyedRoom): number {
  return total(intersect([regionOf(one)], [regionOf(other)]));
}

export function areaOutside(room: SurveyedRoom, outline: GridRing): number {
  return total(subtract([regionOf(room)], [{ outer: outline, holes: [] }]));
}

function total(regions: readonly Region[]): number {
  return regions.reduce((sum, region) => sum + regionArea(region), 0);
}
