import { shape, type StageShape } from '../model/observation';
import type { RoomDraft } from '../model/room-draft';

/** Cells with the label that names each. */
export function roomShapes(rooms: readonly RoomDraft[]): StageShape[] {
  return rooms.flatMap(({ region, label }) => [
    shape.ring(region.outer, label === null ? 'cell without a label' : 'cell', nameOf(label)),
    ...region.holes.map((hole) => shape.ring(hole, 'hole')),
  ]);
}

function nameOf(label: RoomDraft['label']): string | undefined {
  return label === null ? undefined : [label.name, label.number].filter(Boolean).join(' ');
}
