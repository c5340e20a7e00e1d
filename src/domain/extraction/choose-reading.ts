import type { Drawing } from '../drawing/drawing';
import { midpoint, type Point, type Region } from '../geometry';
import type { FoundColumn } from './model/found-column';
import type { FoundOpening } from './model/found-opening';
import type { Linework } from './model/linework';
import {
  collector,
  watched,
  type Discard,
  type Discarded,
  type ObserveExtraction,
} from './model/observation';
import type { RoomDraft } from './model/room-draft';
import type { RoomLabel } from './model/room-label';
import type { Strip } from './model/wall-strip';
import type { WorkingScale } from './model/working-scale';
import { openingFinder } from './openings/find-openings';
import { withSizeCodes } from './openings/size-codes';
import { withoutSameOpenings } from './openings/same-opening';
import { findEnclosures, isSizeable } from './rooms/enclosures';
import { findRooms } from './rooms/find-rooms';
import { describeCells } from './rooms/report';
import { roomsByLabels } from './rooms/rooms-by-labels';
import { isPlain, senseOf } from './rooms/sense';
import { SENSE } from './rooms/thresholds';
import { readLabels } from './texts/labels';
import { columnIndex, findColumns, withoutColumnFloor, withoutColumns } from './walls/columns/find-columns';
import { wallReadings } from './walls/find-walls';
import { describeChoice, describeReading } from './walls/report';
import { partOfBuilding } from './walls/stray-walls';
import type { WallBody } from './walls/wall-source';

/** A building as read from the lines: walls, openings and the rooms they enclose. */
export interface Building {
  readonly strips: readonly Strip[];
  readonly columns: readonly FoundColumn[];
  readonly openings: readonly FoundOpening[];
  readonly rooms: readonly RoomDraft[];
  /** Strips that may be furniture. */
  readonly doubtful: readonly Strip[];
  /** Room labels as they are written, wherever they stand. */
  readonly labels: readonly RoomLabel[];
}

/** One way to read the walls, with how much sense its rooms make. */
interface Reading extends Omit<Building, 'columns' | 'labels'> {
  readonly name: string;
  /** Counted in rooms. */
  readonly sense: number;
}

/** The best reading and what it left out as no part of the building; an observer also gets all that were tried. */
interface Choice {
  readonly best: Reading;
  readonly tried: readonly Reading[];
  readonly strays: readonly Discarded[];
}

const NO_READING: Reading = { name: 'nothing', sense: 0, strips: [], openings: [], rooms: [], doubtful: [] };

/**
 * Reads the walls in every way they may have been drawn and keeps the reading that makes most sense of the
 * labels: a right one gives each label a room of its own and leaves few rooms without one.
 */
export function readBuilding(
  drawing: Drawing,
  linework: Linework,
  scale: WorkingScale,
  observe?: ObserveExtraction,
): Building {
  const texts = collector(observe);
  const labels = readLabels(drawing.texts, texts.discard);
  const { best, tried, strays } = bestReading(labels, linework, scale, observe);
  observe?.({ stage: 'walls', ...describeChoice(best, tried), discarded: strays });
  const columns = findColumns(linework, best, scale);
  const byPlace = columnIndex(columns);
  const floors = best.rooms.map((room) => ({ ...room, region: withoutColumnFloor(room.region, byPlace) }));
  const written = { texts: drawing.texts, labels, linework };
  const rooms = roomsByLabels(floors, written, scale, texts.discarded, observe);
  const openings = withSizeCodes(best.openings, drawing.texts, scale);
  const strips = withoutColumns(best.strips, columns);
  return { strips, columns, openings, rooms, doubtful: best.doubtful, labels };
}

function bestReading(
  labels: readonly RoomLabel[],
  linework: Linework,
  scale: WorkingScale,
  observe?: ObserveExtraction,
): Choice {
  const findOpenings = openingFinder(linework, scale, observe);
  const tried: Reading[] = [];
  let best: Reading | null = null;
  let strays: readonly Discarded[] = [];
  const covered = collector(observe);
  for (const body of wallReadings(linework, scale, observe, covered.discard)) {
    const openings = findOpenings(body);
    const { rooms, shut } = watched(
      observe,
      'cells',
      (discard) => cellsOf(labels, body, openings, scale, discard),
      (cells) => describeCells(cells.rooms, scale),
      body.name,
    );
    const reading = { doubtful: [], ...body, openings, rooms, sense: senseOf(rooms, labels, scale) };
    if (observe) tried.push(reading);
    const discarded = covered.discarded.splice(0);
    observe?.({ stage: 'walls', variant: body.name, ...describeReading(reading), discarded });
    if (best === null || reading.sense > best.sense + SENSE.margin) {
      const left = collector(observe);
      best = withoutStrays(reading, shut, left.discard);
      strays = left.discarded;
    }
    if (isPlain(best.rooms, labels, scale)) break;
  }
  return { best: best ?? NO_READING, tried, strays };
}

function cellsOf(
  labels: readonly RoomLabel[],
  { regions }: WallBody,
  openings: readonly FoundOpening[],
  scale: WorkingScale,
  discard?: Discard,
): { rooms: RoomDraft[]; shut: Region[] } {
  const { spaces, shut } = findEnclosures(regions, openings, scale, discard);
  const rooms = findRooms(labels, spaces).filter(({ region, sureLabels }) => {
    const kept = sureLabels.length > 0 || isSizeable(region, scale);
    const reason = 'It is small and has no label that surely names a room.';
    if (!kept) discard?.({ what: 'closed space', reason, at: region.outer[0] });
    return kept;
  });
  return { rooms, shut };
}

function withoutStrays(reading: Reading, shut: readonly Region[], discard?: Discard): Reading {
  const { strips, openings, rooms } = reading;
  const named = rooms.filter(({ sureLabels }) => sureLabels.length > 0).map(({ region }) => region);
  const spaces = rooms.map(({ region }) => region);
  const belongs = partOfBuilding(shut, spaces, named);
  const keep = (what: string, at: Point): boolean => {
    const kept = belongs(at);
    const reason = 'It stands apart from the building and encloses no named room.';
    if (!kept) discard?.({ what, reason, at });
    return kept;
  };
  return {
    ...reading,
    strips: strips.filter(({ a, b }) => keep('wall', midpoint(a, b))),
    openings: withoutSameOpenings(openings, discard).filter(({ kind, a, b }) => keep(kind, midpoint(a, b))),
    rooms: rooms.filter(({ region }) => keep('closed space', region.outer[0])),
  };
}
