import type { Drawing } from '../drawing/drawing';
import { midpoint, regionArea, type Region } from '../geometry';
import type { Linework } from './model/linework';
import { openingFinder } from './openings/find-openings';
import type { FoundOpening } from './model/found-opening';
import { findEnclosures, isSizeable } from './rooms/enclosures';
import { findRooms, splitOpenPlans } from './rooms/find-rooms';
import { isSureLabel } from './rooms/assign';
import { readLabels, type RoomLabel } from './texts/labels';
import { shape, watched, type ObserveExtraction } from './model/observation';
import { openingShapes } from './openings/report';
import { roomShapes } from './rooms/report';
import { stripShapes } from './walls/report';
import type { RoomDraft } from './model/room-draft';
import type { WorkingScale } from './model/working-scale';
import { wallReadings } from './walls/find-walls';
import { partOfBuilding } from './walls/stray-walls';
import type { Strip } from './model/wall-strip';

/** A building as read from the lines: walls, openings and the rooms they enclose. */
export interface Building {
  readonly strips: Strip[];
  readonly openings: FoundOpening[];
  readonly rooms: RoomDraft[];
}

/** A later reading has to be better by this many rooms; the earlier ones are the simpler. */
const MARGIN = 0.5;
const SMALL_CELL_M2 = 3;
const PLAIN_SHARE = 0.9;

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
  const labels = watched(
    observe,
    'labels',
    () => readLabels(drawing.texts),
    (found) => ({
      notes: [`${found.length} texts read as labels of rooms.`],
      shapes: found.map(({ at, name, number }) =>
        shape.text(at, 'label', [name, number].filter(Boolean).join(' ')),
      ),
    }),
  );
  const findOpenings = openingFinder(linework, scale);
  let best: { building: Building; sense: number } | null = null;
  let reading = 0;
  for (const body of wallReadings(linework, scale, observe)) {
    const variant = `reading ${++reading}`;
    const openings = findOpenings(body);
    const { spaces, shut } = findEnclosures(body.regions, openings, scale);
    const rooms = findRooms(labels, spaces).filter(
      ({ region, sureLabels }) => sureLabels.length > 0 || isSizeable(region, scale),
    );
    const sense = rooms.reduce((sum, room) => sum + senseOf(room, scale), 0);
    observe?.({
      stage: 'walls',
      variant,
      notes: [`This reading scores ${sense.toFixed(2)}.`],
      shapes: stripShapes(body.strips),
      discarded: [],
    });
    observe?.({
      stage: 'openings',
      variant,
      notes: [`${openings.length} openings were found.`],
      shapes: openingShapes(openings),
      discarded: [],
    });
    observe?.({
      stage: 'cells',
      variant,
      notes: [`${rooms.length} cells are closed.`],
      shapes: roomShapes(rooms),
      discarded: [],
    });
    if (best === null || sense > best.sense + MARGIN) {
      best = { building: withoutStrays({ strips: body.strips, openings, rooms }, shut), sense };
    }
    if (isPlain(best.building.rooms, labels)) break;
  }
  if (best === null) return { strips: [], openings: [], rooms: [] };
  return { ...best.building, rooms: splitOpenPlans(best.building.rooms, scale) };
}

function withoutStrays({ strips, openings, rooms }: Building, shut: readonly Region[]): Building {
  const named = rooms.filter(({ sureLabels }) => sureLabels.length > 0).map(({ region }) => region);
  const belongs = partOfBuilding(
    shut,
    rooms.map(({ region }) => region),
    named,
  );
  return {
    strips: strips.filter(({ a, b }) => belongs(midpoint(a, b))),
    openings: openings.filter(({ a, b }) => belongs(midpoint(a, b))),
    rooms: rooms.filter(({ region }) => belongs(region.outer[0])),
  };
}

/** Nothing is left to explain: nearly every sure label on the sheet has a room to itself. */
function isPlain(rooms: readonly RoomDraft[], labels: readonly RoomLabel[]): boolean {
  const sure = labels.filter(isSureLabel).length;
  const alone = rooms.filter(({ sureLabels }) => sureLabels.length === 1).length;
  const cells = rooms.filter(({ label }) => label === null).length;
  return sure > 0 && alone >= PLAIN_SHARE * sure && cells <= 0.2 * rooms.length;
}

/**
 * One label is right. None may be, on a plan with few labels, but small unnamed cells are furniture or tiles
 * taken for walls. Several mean that walls were missed.
 */
function senseOf({ sureLabels, region }: RoomDraft, scale: WorkingScale): number {
  const labelCount = sureLabels.length;
  if (labelCount === 1) return 1;
  if (labelCount > 1) return Math.max(-1, 1 - 0.6 * (labelCount - 1));
  return regionArea(region) * scale.mmPerUnit ** 2 < SMALL_CELL_M2 * 1e6 ? -0.3 : -0.02;
}
