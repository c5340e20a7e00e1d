import { isSimplePolygon, ringArea, boxOf, type Ring } from '../../geometry';
import { UnprocessableError } from '../../errors';

/** The smallest space, m² and mm. */
const LEAST = { area_m2: 4, side_mm: 1_200 };
/** The largest space for which generator and checker are made, m² and mm. */
const MOST = { area_m2: 20_000, side_mm: 300_000 };

export function shellEmpty(): UnprocessableError {
  return new UnprocessableError('shell_empty', 'The request has no outline, no wall and no room.', {
    message:
      'There is no space to lay out rooms in. Send the outline of the space, its walls or its rooms, or choose a ' +
      'floor plan with rooms.',
  });
}

export function shellOpen(what: string): UnprocessableError {
  return new UnprocessableError('shell_open', `${what} do not enclose a space.`, {
    message:
      'The walls do not close, so there is no inside. Close the gaps between their ends, or send the outline of ' +
      'the space.',
  });
}

/**
 * @throws UnprocessableError `shell_self_intersecting`, `shell_too_small`, `shell_too_large`
 */
export function assertUsableOutline(ring: Ring): void {
  if (!isSimplePolygon(ring))
    throw new UnprocessableError('shell_self_intersecting', 'The outline crosses or touches itself.', {
      message: 'The outline of the space crosses itself. Give its corners in order, once around.',
    });
  const [minX, minY, maxX, maxY] = boxOf(ring);
  const [width, depth] = [maxX - minX, maxY - minY];
  const area = ringArea(ring) / 1e6;
  const size = `${metres(width)} × ${metres(depth)} with ${area.toFixed(2)} m²`;
  if (area < LEAST.area_m2 || Math.min(width, depth) < LEAST.side_mm)
    throw new UnprocessableError('shell_too_small', `The space is ${size}.`, {
      message: `The space is only ${size}: too small for a room. Check its unit or its scale.`,
    });
  if (area > MOST.area_m2 || Math.max(width, depth) > MOST.side_mm)
    throw new UnprocessableError('shell_too_large', `The space is ${size}.`, {
      message:
        `The space is ${size}; layouts go up to ${MOST.area_m2} m² and ${metres(MOST.side_mm)}. Check its unit or ` +
        'its scale, or send a part of it.',
    });
}

export function keptRoomUnknown(id: string): UnprocessableError {
  return new UnprocessableError('kept_room_unknown', `The plan has no room ${id}.`, {
    message: `The plan has no room ${id} to keep. Look up the ids of its rooms in the plan's geometry.`,
  });
}

export function entranceUnknown(id: string): UnprocessableError {
  return new UnprocessableError('entrance_unknown', `The plan has no door ${id}.`, {
    message: `The plan has no door ${id}. Look up the ids of the plan's openings, or leave the entrance out.`,
  });
}

export function entranceOffPerimeter(id: string, away: number): UnprocessableError {
  return new UnprocessableError(
    'entrance_off_perimeter',
    Number.isFinite(away)
      ? `Entrance ${id} is ${metres(away)} away from the outline.`
      : `Entrance ${id} runs along no side of the outline.`,
    { message: `Entrance ${id} is not in the perimeter. Move it onto an outer wall, or leave it out.` },
  );
}

function metres(mm: number): string {
  return `${(mm / 1000).toFixed(2)} m`;
}
