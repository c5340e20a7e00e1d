import type { DrawnText } from '../../drawing/drawing';
import {
  boxOf,
  fillRegion,
  intersect,
  type Region,
  regionArea,
  regionContains,
  SpatialIndex,
} from '../../geometry';
import { isWhite } from '../linework/colours';
import type { Linework } from '../model/linework';
import type { RoomDraft } from '../model/room-draft';
import { type NoteAt, readFinishNotes, readScopeNotes } from '../texts/sheet-notes';
import { SCOPE } from './thresholds';

/** Rooms with what the notes on the sheet say about them: finish codes, and whether they are part of the work. */
export function withSheetNotes(
  rooms: readonly RoomDraft[],
  texts: readonly DrawnText[],
  linework: Linework,
): RoomDraft[] {
  const finishes = new SpatialIndex(readFinishNotes(texts), ({ at: [x, y] }) => [x, y, x, y]);
  const left = outOfScope(rooms, readScopeNotes(texts), linework);
  return rooms.map((room) => {
    const codes = finishes
      .search(boxOf(room.region.outer))
      .filter(({ at }) => regionContains(room.region, at))
      .map(({ says }) => says);
    return {
      ...room,
      finishCodes: [...new Set(codes)].sort(),
      inScope: !left.has(room) && room.label?.outOfScope !== true,
    };
  });
}

/** Rooms that a note leaves out: those under the tint that it stands on, else the one that it stands in. */
function outOfScope(
  rooms: readonly RoomDraft[],
  notes: readonly NoteAt<string>[],
  linework: Linework,
): ReadonlySet<RoomDraft> {
  return new Set(
    notes.flatMap(({ at }) => {
      const tint = tintAt(at, linework);
      const tinted = tint === null ? [] : rooms.filter(({ region }) => isUnder(region, tint));
      // A tint under the whole plan says nothing about its parts.
      if (tinted.length > 0 && tinted.length < SCOPE.partOfRooms * rooms.length) return tinted;
      return rooms.filter(({ region }) => regionContains(region, at));
    }),
  );
}

/** The area in one colour that is painted last under a point; null on white paper. */
function tintAt(at: NoteAt<string>['at'], { fills, styles }: Linework): Region[] | null {
  const under = fills
    .filter(({ style }) => !isWhite(styles[style].fillColor))
    .filter(({ rings }) => {
      const [minX, minY, maxX, maxY] = boxOf(rings.flat());
      return at[0] > minX && at[0] < maxX && at[1] > minY && at[1] < maxY;
    })
    .map(({ order, rings, rule }) => ({ order, regions: fillRegion(rings, rule) }))
    .filter(({ regions }) => regions.some((region) => regionContains(region, at)))
    .sort((p, q) => q.order - p.order);
  return under[0]?.regions ?? null;
}

function isUnder(region: Region, tint: readonly Region[]): boolean {
  const common = intersect([region], tint).reduce((sum, part) => sum + regionArea(part), 0);
  return common > SCOPE.tinted * regionArea(region);
}
