import { regionArea, regionContains } from '../../geometry';
import { shape, type Discard, type StageShape, type StageView } from '../model/observation';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import type { WorkingScale } from '../model/working-scale';
import { isSureLabel } from './assign';

/** Shows the closed spaces with their areas and labels. */
export function describeCells(rooms: readonly RoomDraft[], scale: WorkingScale): StageView {
  const alone = rooms.filter(({ sureLabels }) => sureLabels.length === 1).length;
  const several = rooms.filter(({ sureLabels }) => sureLabels.length > 1).length;
  return {
    notes: [
      `Closed spaces: ${rooms.length}. With one sure label: ${alone}; with several: ${several}; ` +
        `without any: ${rooms.length - alone - several}.`,
    ],
    shapes: rooms.flatMap((room) => roomShapes(room, scale)),
  };
}

/** Shows each label with the room it ended in. */
export function describeLabels(labels: readonly RoomLabel[], rooms: readonly RoomDraft[]): StageView {
  return {
    notes: [
      `Texts that read as labels: ${labels.length}; those that surely name a room: ${labels.filter(isSureLabel).length}.`,
    ],
    shapes: labels.map((label) => {
      const names = rooms.some((room) => room.label === label);
      const role = names ? 'label of a room' : isSureLabel(label) ? 'sure label' : 'weak label';
      return shape.text(label.at, role, nameOf(label));
    }),
  };
}

/** Says of each label that names no room what became of it. */
export function discardLabels(
  labels: readonly RoomLabel[],
  rooms: readonly RoomDraft[],
  discard: Discard,
): void {
  for (const label of labels) {
    if (rooms.some((room) => room.label === label)) continue;
    const room = rooms.find(({ region }) => regionContains(region, label.at));
    const reason =
      room === undefined
        ? 'It stands in no closed space.'
        : `Its room already has the name "${nameOf(room.label ?? label)}".`;
    discard({ what: `label "${nameOf(label)}"`, reason, at: label.at });
  }
}

function roomShapes({ region, label }: RoomDraft, { mmPerUnit }: WorkingScale): StageShape[] {
  const area = `${((regionArea(region) * mmPerUnit ** 2) / 1e6).toFixed(2)} m²`;
  return [
    label === null
      ? shape.ring(region.outer, 'cell without a label', area)
      : shape.ring(region.outer, 'cell', `${nameOf(label)} ${area}`),
    ...region.holes.map((hole) => shape.ring(hole, 'hole')),
  ];
}

function nameOf({ name, number, area }: RoomLabel): string {
  const printed = area === null ? null : `${area.squareMetres.toFixed(2)} m²`;
  return [name, number, printed].filter((part) => part !== null).join(' ');
}
