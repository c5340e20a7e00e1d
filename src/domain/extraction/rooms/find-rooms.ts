import type { Region } from '../../geometry';
import { CONFIDENCE } from '../model/confidences';
import type { WorkingScale } from '../model/working-scale';
import { assignLabels, isSureLabel } from './assign';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import { isSizeable } from './enclosures';
import { isAsPrinted, splitByLabels } from './zones';

/** Rooms: enclosed spaces with the labels written in them. */
export function findRooms(labels: readonly RoomLabel[], spaces: readonly Region[]): RoomDraft[] {
  return assignLabels(spaces, labels).map(({ region, labels: inside }) => ({
    region,
    label: inside[0] ?? null,
    sureLabels: distinct(inside.filter(isSureLabel)),
    finishCodes: [],
    inScope: true,
    zone: false,
    confidence: inside.length > 0 ? CONFIDENCE.room.labelled : CONFIDENCE.room.unlabelled,
  }));
}

/**
 * Splits rooms that several labels name into zones, one a label. A part that no label names stays as a room without
 * a name.
 */
export function splitOpenPlans(rooms: readonly RoomDraft[], scale: WorkingScale): RoomDraft[] {
  return rooms.flatMap((room) => {
    const named = room.sureLabels.filter(({ name }) => name !== null);
    if (named.length < 2) return [room];
    const { zones, rest } = splitByLabels(room.region, named, scale);
    if (zones.length !== named.length) return [room];
    // Where a part is nobody's, the borders of the others are a guess even if their areas are as printed.
    const whole = rest.length === 0;
    const parts = rest
      .map((region) => ({ region, label: null }))
      .filter(({ region }) => isSizeable(region, scale));
    return [...zones, ...parts].map((part) => ({
      region: part.region,
      label: part.label,
      sureLabels: part.label === null ? [] : [part.label],
      finishCodes: [],
      inScope: true,
      zone: true,
      confidence:
        whole && part.label !== null && isAsPrinted(part, scale)
          ? CONFIDENCE.room.zoneAsPrinted
          : CONFIDENCE.room.zone,
    }));
  });
}

/** Counts a label that is written twice, with the same name, number and area, once. */
function distinct(labels: readonly RoomLabel[]): RoomLabel[] {
  const seen = new Set<string>();
  return labels.filter(({ name, number, area }) => {
    const key = `${name}|${number ?? ''}|${area?.squareMetres ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
