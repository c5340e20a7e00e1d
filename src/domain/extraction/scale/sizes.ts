import type { DrawnText } from '../../drawing/drawing';
import {
  boxOf,
  direction,
  distance,
  inFrame,
  type MmPerUnit,
  type Point,
  regionContains,
  type Ring,
} from '../../geometry';
import type { ScaleCandidate } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import { readRoomSize, type RoomSize } from '../texts/room-sizes';
import { textFrame } from '../texts/text-frame';
import { majorityOf } from './areas';
import { AREAS, SIZES } from './thresholds';

/** A size that is printed somewhere on the sheet. */
export interface PrintedSize {
  readonly text: string;
  readonly at: Point;
  /** Ways to read it: a number without a unit may be meant in several. */
  readonly sizes: readonly RoomSize[];
}

/** All printed sizes that may be those of rooms. */
export function printedSizes(texts: readonly DrawnText[]): PrintedSize[] {
  return texts
    .filter((text) => text.visible)
    .map((text) => ({ text: text.text.trim(), at: textFrame(text).centre, sizes: readRoomSize(text.text) }))
    .filter(({ sizes }) => sizes.length > 0);
}

/** The scales that the size printed in a room gives, one for each way to read it. */
export interface RoomSizeReading {
  readonly text: string;
  readonly readings: readonly { readonly mmPerUnit: MmPerUnit; readonly spread: number }[];
}

/** Rooms with one printed size; `readings` is empty where the room has other proportions. */
export function roomSizeReadings(
  printed: readonly PrintedSize[],
  rooms: readonly Pick<RoomDraft, 'region'>[],
): RoomSizeReading[] {
  return rooms.flatMap(({ region }) => {
    const inside = printed.filter(({ at }) => regionContains(region, at));
    if (inside.length !== 1) return [];
    const extent = extentOf(region.outer);
    const readings = inside[0].sizes.flatMap((size) => readingOf(size, extent) ?? []);
    return [{ text: inside[0].text, readings }];
  });
}

/** The scale at which rooms have the sizes that are printed in them, by majority. */
export function sizeVote(
  printed: readonly PrintedSize[],
  rooms: readonly Pick<RoomDraft, 'region'>[],
): ScaleCandidate | null {
  const read = roomSizeReadings(printed, rooms);
  const agreeing = read.filter(({ readings }) => readings.length > 0);
  const exact = agreeing.length > 0 && agreeing[0].readings.some(({ spread }) => spread <= SIZES.exact);
  const named = agreeing.slice(0, SIZES.named).map(({ text }) => text);
  return majorityOf(
    agreeing.flatMap(({ readings }) => readings.map(({ mmPerUnit }) => mmPerUnit)),
    read.length,
    'sizes',
    (count) => `${count} printed room ${count === 1 ? 'size' : 'sizes'}: ${named.join(', ')}`,
    // The two sides of one room are two measurements, if they agree closely.
    read.length === 1 && exact ? 1 : AREAS.minRooms,
  );
}

/** Length and width of a room along its longest wall. */
function extentOf(outer: Ring): readonly [number, number] {
  const edges = outer.map((a, i): [Point, Point] => [a, outer[(i + 1) % outer.length]]);
  const [a, b] = edges.reduce((best, edge) => (distance(...edge) > distance(...best) ? edge : best));
  const [minX, minY, maxX, maxY] = boxOf(outer.map((point) => inFrame(point, a, direction(a, b))));
  return [maxX - minX, maxY - minY];
}

/** Both sides must agree on one scale, in either order. */
function readingOf(
  [p, q]: RoomSize,
  [length, width]: readonly [number, number],
): { mmPerUnit: MmPerUnit; spread: number } | null {
  const [best] = [
    [p / length, q / width],
    [p / width, q / length],
  ]
    .map(([one, other]) => ({ mmPerUnit: Math.sqrt(one * other), spread: Math.abs(Math.log(one / other)) }))
    .filter(({ spread }) => spread <= SIZES.alike)
    .sort((one, other) => one.spread - other.spread);
  return best ?? null;
}
