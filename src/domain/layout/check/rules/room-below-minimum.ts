import type { SurveyedRoom } from '../ground';
import type { Survey } from '../survey';
import { AREA_ROUNDING_MM2 } from '../tolerances';
import { squareMetres, violation, type Rule } from '../violation-of';
import { hasClearRectangle } from './clear-rectangle';
import { areaOf } from './room-area';

/**
 * ROOM_BELOW_MINIMUM: a room has less than its `min_area_m2` (outline less holes; columns count as floor, as
 * they do in a carpet area), or no rectangle of `min_clear_mm`, either way round, is free of walls, columns and
 * shafts.
 */
export const roomBelowMinimum: Rule<Survey> = (survey) =>
  survey.rooms.flatMap((room) => {
    const missing = [tooSmall(room), tooNarrow(room, survey)].filter((text) => text !== null);
    return missing.length === 0
      ? []
      : [violation('ROOM_BELOW_MINIMUM', [room.id], `${room.room.name}: ${missing.join('; ')}.`)];
  });

function tooSmall(room: SurveyedRoom): string | null {
  const { min_area_m2: minimum } = room.room;
  if (minimum === null) return null;
  const area = areaOf(room);
  if (area + AREA_ROUNDING_MM2 >= minimum * 1e6) return null;
  return `${squareMetres(area)} where ${minimum.toFixed(2)} m² are needed`;
}

function tooNarrow(room: SurveyedRoom, { obstacles }: Survey): string | null {
  const minimum = room.room.min_clear_mm;
  if (minimum === null) return null;
  const [short, long] = minimum.map(Math.ceil);
  const blocks = [...room.holes, ...obstacles.search(room.shape.box).map(({ shape }) => shape)];
  if (hasClearRectangle(room.shape, blocks, short, long)) return null;
  return `no clear ${short} × ${long} mm in it`;
}
