import { boxOf, distanceToSegment, type Point, regionContains } from '../../geometry';
import type { Opening, PlanGeometry, PlanScheduleRow, PlanText, Room } from '../model/plan-geometry';
import { readFinishCodes } from '../texts/finish-codes';
import { roomTypeOf } from '../texts/room-type';
import type { Schedule } from '../texts/tables';
import { SCHEDULE } from './thresholds';

/** A name column of a room schedule, in the languages of the room lexicon. */
const NAME =
  /^(?:room |space )?(?:name|room|space|description|raum(?:name)?|bezeichnung|nom|designation|désignation|pièce|local|nombre|nome|locale|ime|prostor|nimi|tila)$/i;

/**
 * A plan with the schedules of its sheet. Rows are bound to rooms by their number, and to doors and windows by the
 * tag beside them. A room without a name gets the one of its row, and every room the finish codes of it.
 */
export function withSchedules(plan: PlanGeometry, schedules: readonly Schedule[]): PlanGeometry {
  if (schedules.length === 0) return plan;
  const listed = new Set(schedules.flatMap(({ texts }) => texts.map(({ x, y }) => placeOf([x, y]))));
  const texts = plan.texts.filter(({ position }) => !listed.has(placeOf(position)));
  const rooms = new Map(plan.rooms.map((room) => [room.id, room]));
  const published = schedules.map(({ kind, title, columns, rows }) => ({
    kind,
    title,
    columns: [...columns],
    rows: rows.map((cells): PlanScheduleRow => {
      const single = rows.filter((row) => row[0] === cells[0]).length === 1;
      const elements = single ? elementsOf(cells[0], kind, plan, texts) : [];
      if (kind === 'room') {
        for (const id of elements) rooms.set(id, described(rooms.get(id)!, cells, columns));
      }
      return { cells: [...cells], elements };
    }),
  }));
  return { ...plan, rooms: plan.rooms.map(({ id }) => rooms.get(id)!), schedules: published };
}

function elementsOf(
  key: string,
  kind: Schedule['kind'],
  { rooms, openings }: PlanGeometry,
  texts: readonly PlanText[],
): string[] {
  if (key === '' || kind === 'finish') return [];
  const tags = texts.filter(({ text }) => text === key);
  if (kind === 'room') {
    const numbered = rooms.filter(({ number }) => number === key);
    const found = numbered.length > 0 ? numbered : rooms.filter((room) => isAlone(room, tags));
    return found.length === 1 ? [found[0].id] : [];
  }
  const ids = tags.flatMap(
    (tag) =>
      openingBeside(
        tag,
        openings.filter((opening) => opening.kind === kind),
      ) ?? [],
  );
  return [...new Set(ids)];
}

/** Whether a room without a number has one of the texts in it. */
function isAlone({ number, polygon, holes }: Room, tags: readonly PlanText[]): boolean {
  const [minX, minY, maxX, maxY] = boxOf(polygon);
  return (
    number === null &&
    tags.some(({ position: [x, y] }) => {
      const near = x >= minX && x <= maxX && y >= minY && y <= maxY;
      return near && regionContains({ outer: polygon, holes }, [x, y]);
    })
  );
}

/** The opening nearest to a tag, within reach of it. */
function openingBeside({ position, size }: PlanText, openings: readonly Opening[]): string | null {
  const distances = openings.map(({ id, segment: [a, b] }) => ({
    id,
    distance: distanceToSegment(position, { a, b }),
  }));
  const nearest = distances.sort((p, q) => p.distance - q.distance)[0];
  return nearest && nearest.distance <= SCHEDULE.tagReach * size ? nearest.id : null;
}

function described(room: Room, cells: readonly string[], columns: readonly string[]): Room {
  const column = columns.findIndex((header, i) => i > 0 && NAME.test(header.trim()));
  const listed = cells[column] ?? '';
  const name = room.name ?? (listed === '' ? null : listed);
  const { type, confidence } = roomTypeOf(name);
  const codes = cells.slice(1).flatMap(readFinishCodes);
  return {
    ...room,
    number: room.number ?? cells[0],
    name,
    ...(room.name === null && { type, type_confidence: confidence }),
    finish_codes: [...new Set([...(room.finish_codes ?? []), ...codes])].sort(),
  };
}

const placeOf = ([x, y]: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;
