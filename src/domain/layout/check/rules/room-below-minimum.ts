import type { SurveyedRoom } from '../ground';
import type { Survey } from '../survey';
import { AREA_ROUNDING_MM2 } from '../tolerances';
import { squareMetres, violation, type Rule } from '../violation-of';
import { hasClearRectangle } from './clear-rectangle';
import { areaOf } from './room-area';

/**
 * ROOM_BELOW_MINIMUM: a room is smaller than its `min_area_m2`, or no rectangle of `min_clear_mm` fits into it, either
 * way round, clear of walls, columns and shafts. The area is the outline without holes; columns count as floor, as in
 * a carpet area.
 */
export const roomBelowMinimum: Rule<Survey> = (survey) =>
  survey.rooms.flatMap((room) => {
    const missing = [tooSmall(room), tooNarrow(room, survey)].filter((text) => text !== null);
    return missing.length === 0
      ? []
      : [violation('ROOM_BELOW_MINIMUM', [room.id], `${room.room.name} has ${missing.join(' and ')}.`)];
  });

function tooSmall(room: SurveyedRoom): string | null {
  const { min_area_m2: minimum } = room.room;
  if (minimum === null) return null;
  const area = areaOf(room);
  if (area + AREA_ROUNDING_MM2 >= minimum * 1e6) return null;
  return `${squareMetres(area)} of the ${minimum.toFixed(2)} m² it needs`;
}

function tooNarrow(room: SurveyedRoom, { obstacles }: Survey): string | null {
  const minimum = room.room.min_clear_mm;
  if (minimum === null) return null;
  const [short, long] = minimum.map(Math.ceil);
  const blocks = [...room.holes, ...obstacles.search(room.shape.box).map(({ shape }) => shape)];
  if (hasClearRectangle(room.shape, blocks, short, long)) return null;
  return `no clear rectangle of ${short} × ${long} mm`;
}
