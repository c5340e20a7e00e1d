import { boxOf } from '../../geometry';
import type { Room } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import { roomTypeOf } from '../texts/room-type';
import { inPageOrder, tidy } from './coordinates';
import type { LinkFinder } from './links';

/** Rooms in page order. */
export function orderRooms(drafts: readonly RoomDraft[]): RoomDraft[] {
  return inPageOrder(drafts, ({ region }) => {
    const [minX, minY, maxX, maxY] = boxOf(region.outer);
    return [(minX + maxX) / 2, (minY + maxY) / 2];
  });
}

/** Numbers rooms in the order given. */
export function publishRooms(drafts: readonly RoomDraft[], linksOf: LinkFinder): Room[] {
  return drafts.map(({ region, label, finishCodes, inScope, confidence }, i) => {
    const { type, confidence: typeConfidence } = roomTypeOf(label?.name ?? null);
    return {
      id: `r${i + 1}`,
      name: label?.name ?? null,
      number: label?.number ?? null,
      type,
      type_confidence: typeConfidence,
      polygon: region.outer.map(tidy),
      holes: region.holes.map((hole) => hole.map(tidy)),
      ...linksOf(region),
      finish_codes: [...finishCodes],
      in_scope: inScope,
      edited: false,
      confidence,
    };
  });
}
