import {
  intersect,
  regionArea,
  regionContains,
  subtract,
  type Region,
  type SquareDrawingUnits,
  type SquareMetres,
} from '../../geometry';
import type { PlanGeometry, PlanText, PlanWarning, Room, ScaleRecord } from '../model/plan-geometry';
import type { PrintedArea } from '../model/room-label';
import { readArea } from '../texts/areas';
import { severityOfDoubt } from './doubtful-walls';
import { centreOf } from './texts';
import { WARN } from './thresholds';
import { areasDiffer } from './warnings';

/** Warnings of the extraction about the outlines of rooms. A place of such a warning belongs to the room listed with it. */
const ABOUT_OUTLINES: readonly string[] = ['printed_area_differs', 'walls_doubtful', 'walls_stand_free'];

/**
 * The warnings of a plan with outlines that people drew. Warnings of the extraction about the outlines of these
 * rooms give way to those about the new outlines.
 */
export function outlineWarnings(
  plan: PlanGeometry,
  redrawn: ReadonlySet<string>,
  footprint: readonly Region[],
  scale: ScaleRecord | null,
): PlanWarning[] {
  const kept = plan.warnings.flatMap((warning) =>
    ABOUT_OUTLINES.includes(warning.code) ? withoutRooms(warning, redrawn, plan.rooms.length) : [warning],
  );
  const found = plan.rooms
    .filter(({ id }) => redrawn.has(id))
    .flatMap((room) => [
      ...overlapWarning(room, plan.rooms),
      ...outsideWarning(room, footprint),
      ...areaWarning(room, plan.texts, scale),
    ]);
  return [...kept, ...found];
}

/** The warning about the rooms that stay as they were found, if there are any. */
function withoutRooms(warning: PlanWarning, redrawn: ReadonlySet<string>, rooms: number): PlanWarning[] {
  const { elements, at, severity } = warning;
  if (elements === undefined) return [warning];
  const stays = elements.map((id) => !redrawn.has(id));
  if (!stays.includes(false)) return [warning];
  if (!stays.includes(true)) return [];
  const left = elements.filter((_, i) => stays[i]);
  const places = at && { at: at.filter((_, i) => stays[i]) };
  const weight = severity && { severity: severityOfDoubt(left.length, rooms) };
  return [{ ...warning, elements: left, ...places, ...weight }];
}

function overlapWarning(room: Room, rooms: readonly Room[]): PlanWarning[] {
  const own = regionOf(room);
  const others = rooms.filter((other) => {
    if (other.id === room.id) return false;
    const region = regionOf(other);
    const common = areaOf(intersect([own], [region]));
    return common > WARN.overlap * Math.min(regionArea(own), regionArea(region));
  });
  if (others.length === 0) return [];
  const message = `${nameOf(room)} overlaps with ${others.map(nameOf).join(', ')}. The floor they share counts twice.`;
  return [{ code: 'room_overlaps', message, elements: [room.id, ...others.map(({ id }) => id)] }];
}

function outsideWarning(room: Room, footprint: readonly Region[]): PlanWarning[] {
  const own = regionOf(room);
  const outside = areaOf(subtract([own], footprint)) / regionArea(own);
  if (footprint.length === 0 || outside <= WARN.outside) return [];
  const message = `${Math.round(outside * 100)} % of ${nameOf(room)} lies outside the outer walls of the plan.`;
  return [{ code: 'room_outside_plan', message, elements: [room.id] }];
}

function areaWarning(room: Room, texts: readonly PlanText[], scale: ScaleRecord | null): PlanWarning[] {
  const difference = scale === null ? null : areaDifference(room, texts, scale);
  if (difference === null) return [];
  const message =
    `The area printed in ${nameOf(room)} is ${difference.printed.toFixed(2)} m², ` +
    `but its outline measures ${difference.measured.toFixed(2)} m².`;
  return [{ code: 'printed_area_differs', message, elements: [room.id] }];
}

/** One warning about all rooms whose printed areas are not those measured at this scale. */
export function printedAreasThatDiffer(
  rooms: readonly Room[],
  texts: readonly PlanText[],
  scale: ScaleRecord,
): PlanWarning[] {
  return areasDiffer(rooms.filter((room) => areaDifference(room, texts, scale) !== null));
}

/** The printed and the measured area of a room; null where they agree, and where none is printed. */
function areaDifference(
  room: Room,
  texts: readonly PlanText[],
  scale: ScaleRecord,
): { printed: SquareMetres; measured: SquareMetres } | null {
  const own = regionOf(room);
  const printed = texts
    .filter((text) => regionContains(own, centreOf(text)))
    .flatMap(({ text }) => readArea(text) ?? []);
  if (printed.length === 0) return null;
  const measured: SquareMetres = (regionArea(own) * scale.mm_per_unit ** 2) / 1e6;
  // Some sheets print every area in square feet too.
  const sums = [false, true]
    .map((imperial) => printed.filter((area) => area.imperial === imperial))
    .filter((areas) => areas.length > 0)
    .map(sumOf);
  const agrees = sums.some(
    ({ squareMetres, rounding }) =>
      Math.abs(measured - squareMetres) <= WARN.areaTolerance * squareMetres + rounding,
  );
  return agrees ? null : { printed: sums[0].squareMetres, measured };
}

function sumOf(areas: readonly PrintedArea[]): Pick<PrintedArea, 'squareMetres' | 'rounding'> {
  return {
    squareMetres: areas.reduce((sum, { squareMetres }) => sum + squareMetres, 0),
    rounding: areas.reduce((sum, { rounding }) => sum + rounding, 0),
  };
}

function regionOf({ polygon, holes }: Room): Region {
  return { outer: polygon, holes };
}

function areaOf(regions: readonly Region[]): SquareDrawingUnits {
  return regions.reduce((sum, region) => sum + regionArea(region), 0);
}

function nameOf({ id, name, number }: Room): string {
  const label = [name, number].filter((part) => part !== null).join(' ');
  return label === '' ? `Room ${id}` : `${label} (${id})`;
}
