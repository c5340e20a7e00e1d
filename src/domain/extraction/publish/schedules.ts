import { boxOf, distanceToSegment, type Point, regionContains } from '../../geometry';
import type { PlanScheduleRow } from '../model/plan-finishes';
import type { Opening, PlanGeometry, PlanText, PlanWarning, Room } from '../model/plan-geometry';
import { plain } from '../schedules/columns';
import { keyColumn, type Schedule } from '../schedules/schedule';
import { readFinishCodes } from '../texts/finish-codes';
import { roomTypeOf } from '../texts/room-type';
import { FinishBook } from './finish-book';
import { scheduledOpening, scheduledSizesOff } from './opening-schedule';
import { SCHEDULE } from './thresholds';

/**
 * A plan with the schedules of its set. Rows are bound to rooms by their number, else by their name, and to doors and
 * windows by the tag beside them. A room without a name gets the one of its row, and every room what its row and the
 * codes printed in it say about finishes. Rows of rooms that bind to nothing are named in a warning.
 */
export function withSchedules(plan: PlanGeometry, schedules: readonly Schedule[]): PlanGeometry {
  const book = new FinishBook(schedules);
  if (schedules.length === 0)
    return { ...plan, rooms: plan.rooms.map((room) => withCodes(room, room, book)) };
  const here = schedules.filter(({ page }) => page === undefined).flatMap(({ texts }) => texts);
  const listed = new Set(here.map(({ x, y }) => placeOf([x, y])));
  const texts = plan.texts.filter(({ position }) => !listed.has(placeOf(position)));
  const rooms = new Map(plan.rooms.map((room) => [room.id, room]));
  const openings = new Map(plan.openings.map((opening) => [opening.id, opening]));
  const bound = new Set<string>();
  const numbered = schedules.map((schedule) => bindRows(schedule, plan, texts));
  for (const rows of numbered) for (const { elements } of rows) for (const id of elements) bound.add(id);
  const published = schedules.map((schedule, i) => {
    const rows = numbered[i].map((row): PlanScheduleRow => {
      const elements =
        row.elements.length > 0 ? row.elements : roomsByName(schedule, row.cells, plan.rooms, bound);
      if (schedule.kind === 'room') {
        for (const id of elements) rooms.set(id, described(rooms.get(id)!, row.cells, schedule, book));
      }
      const scheduled = schedule.kind === 'room' ? null : scheduledOpening(schedule, row.cells);
      if (scheduled) for (const id of elements) openings.set(id, { ...openings.get(id)!, scheduled });
      return { ...row, elements };
    });
    const { kind, title, page, columns, roles } = schedule;
    return {
      kind,
      title,
      ...(page !== undefined && { page }),
      columns: [...columns],
      roles: [...roles],
      rows,
    };
  });
  const withRows = plan.openings.map(({ id }) => openings.get(id)!);
  return {
    ...plan,
    rooms: plan.rooms.map((drawn) => withCodes(rooms.get(drawn.id)!, drawn, book)),
    openings: withRows,
    schedules: published,
    warnings: [
      ...plan.warnings,
      ...unboundRows(published),
      ...scheduledSizesOff({ openings: withRows, scale: plan.scale }),
    ],
  };
}

/** The rows of a schedule with the elements that their numbers or tags name. */
function bindRows(schedule: Schedule, plan: PlanGeometry, texts: readonly PlanText[]): PlanScheduleRow[] {
  const { kind, rows, groups, roles } = schedule;
  const key = keyColumn(schedule);
  const isNamed = roles[key] === 'name';
  return rows.map((cells, i) => {
    const single = rows.filter((row) => row[key] === cells[key]).length === 1;
    const named = single && !isNamed ? elementsOf(cells[key], kind, plan, texts) : [];
    const elements = named.filter((id) => kind !== 'room' || namesAgree(schedule, cells, plan.rooms, id));
    return { cells: [...cells], ...(groups[i] && { group: groups[i] }), elements };
  });
}

/**
 * Whether the name in a row and the name on the plan share a word. Numbers begin anew on each storey, and a schedule may
 * list several.
 */
function namesAgree(
  { roles }: Schedule,
  cells: readonly string[],
  rooms: readonly Room[],
  id: string,
): boolean {
  const listed = wordsOf(cells[roles.indexOf('name')] ?? '');
  const drawn = wordsOf(rooms.find((room) => room.id === id)?.name ?? '');
  return (
    listed.length === 0 ||
    drawn.length === 0 ||
    listed.some((word) => drawn.some((other) => isSameWord(word, other)))
  );
}

function wordsOf(name: string): string[] {
  return plain(name)
    .split(' ')
    .filter((word) => word !== '');
}

/** People shorten words: LAB is LABORATORY, and KITCHEN is KITCHENETTE. */
function isSameWord(a: string, b: string): boolean {
  const letters = Math.min(a.length, b.length, SCHEDULE.sameLetters);
  return a.slice(0, letters) === b.slice(0, letters);
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

/**
 * The rooms that have the name of a row and that no numbered row describes. A row without a number is typical of all of
 * them. A row with one describes a single room; on a sheet whose rooms have no numbers it is the one of that name, if
 * neither the rows nor the rooms have the name twice.
 */
function roomsByName(
  { kind, roles, rows, page }: Schedule,
  cells: readonly string[],
  rooms: readonly Room[],
  bound: ReadonlySet<string>,
): string[] {
  const column = roles.indexOf('name');
  const name = singular(cells[column] ?? '');
  if (kind !== 'room' || name === '') return [];
  const named = rooms.filter((room) => !bound.has(room.id) && singular(room.name ?? '') === name);
  if (!roles.includes('number')) return named.map(({ id }) => id);
  const single =
    named.length === 1 && rows.filter((row) => singular(row[column] ?? '') === name).length === 1;
  return page === undefined && single && named[0].number === null ? [named[0].id] : [];
}

function singular(name: string): string {
  return plain(name).replace(/\b(\p{L}{3,}[^s\W])s\b/gu, '$1');
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

function described(room: Room, cells: readonly string[], schedule: Schedule, book: FinishBook): Room {
  const { roles } = schedule;
  const listed = roles.includes('name') ? cells[roles.indexOf('name')] : '';
  const name = room.name ?? (listed === '' ? null : listed);
  const { type, confidence } = roomTypeOf(name);
  const finishes = book.ofRow(schedule, cells);
  const codes = cells.slice(1).flatMap(readFinishCodes);
  return {
    ...room,
    number: room.number ?? (roles.includes('number') ? cells[keyColumn(schedule)] : null),
    name,
    ...(room.name === null && { type, type_confidence: confidence }),
    finish_codes: [...new Set([...(room.finish_codes ?? []), ...codes])].sort(),
    ...(finishes.length > 0 && { finishes }),
  };
}

/** A room with the finish of its floor by the codes that are printed in it, where no schedule says it. */
function withCodes(room: Room, drawn: Room, book: FinishBook): Room {
  const finishes = room.finishes ?? [];
  if (finishes.some(({ surface, state }) => surface === 'floor' && state !== 'elsewhere')) return room;
  const floor = book.floorOfCodes(drawn.finish_codes ?? []);
  return floor ? { ...room, finishes: [...finishes, floor] } : room;
}

function unboundRows(schedules: NonNullable<PlanGeometry['schedules']>): PlanWarning[] {
  const names = schedules
    .filter(({ kind }) => kind === 'room')
    .flatMap(({ rows }) => rows.filter(({ elements }) => elements.length === 0))
    .filter(({ cells }) => cells.slice(0, 2).some((cell) => /[\p{L}\p{N}]/u.test(cell)))
    .map(({ cells }) =>
      cells
        .slice(0, 2)
        .filter((cell) => cell !== '')
        .join(' '),
    );
  if (names.length === 0) return [];
  return [
    {
      code: 'schedule_rows_unbound',
      message:
        names.length === 1
          ? `One row of a room schedule names no room of this plan: ${names[0]}. Give the room its number, or ignore the row if it is on another plan.`
          : `${names.length} rows of room schedules name no room of this plan: ${names.join(', ')}. Give the rooms their numbers, or ignore the rows that are on other plans.`,
      names,
    },
  ];
}

const placeOf = ([x, y]: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;
