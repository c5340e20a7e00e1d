import { type MmPerUnit, regionArea } from '../../../geometry';
import { CONFIDENCE, roundedConfidence } from '../../model/confidences';
import type { ScaleCandidate } from '../../model/plan-geometry';
import type { RoomDraft } from '../../model/room-draft';
import { type PrintedSize, roomSizeReadings } from '../../scale/sizes';
import { DECIDE } from './thresholds';

/** The scale at which most rooms have the area that is printed in them. */
export function areaCandidate(rooms: readonly RoomDraft[]): ScaleCandidate | null {
  const readings = rooms.flatMap(({ region, label }) => {
    const pixels = regionArea(region);
    return label?.area && pixels > 0 ? [Math.sqrt((label.area.squareMetres * 1e6) / pixels)] : [];
  });
  return majority(readings, readings.length, 'areas', 'printed room areas');
}

/** The scale at which most rooms have the size that is printed in them. */
export function sizeCandidate(
  printed: readonly PrintedSize[],
  rooms: readonly RoomDraft[],
): ScaleCandidate | null {
  const read = roomSizeReadings(printed, rooms);
  const readings = read.flatMap(({ readings: ways }) => ways.map(({ mmPerUnit }) => mmPerUnit));
  return majority(readings, read.length, 'sizes', 'printed room sizes');
}

/** The largest group of readings that agree; null where it has few of the rooms. */
function majority(
  readings: readonly MmPerUnit[],
  rooms: number,
  source: 'areas' | 'sizes',
  what: string,
): ScaleCandidate | null {
  const ascending = [...readings].sort((p, q) => p - q);
  const group = ascending
    .map((low, start) => ascending.slice(start).filter((value) => value <= low * (1 + DECIDE.roomSpread)))
    .reduce((best, next) => (next.length > best.length ? next : best), [] as MmPerUnit[]);
  if (group.length < Math.max(DECIDE.minRooms, DECIDE.roomShare * rooms)) return null;
  const { base, perArea, most } = CONFIDENCE.scale.areas;
  return {
    mm_per_unit: group[Math.floor((group.length - 1) / 2)],
    ratio: null,
    source,
    votes: group.length,
    confidence: roundedConfidence(Math.min(most, base + perArea * group.length)),
    evidence: `${group.length} ${what}`,
  };
}
