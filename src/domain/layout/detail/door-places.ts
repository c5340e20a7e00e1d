import type { GridPoint, GridSegment } from '../shell';
import { GRID_MM } from '../shell';
import type { FloorPlan, NumberedPartition } from './floor-plan';
import { HALF_PARTITION_MM, pointOn } from './partitions';

/** The least wall between a door and the adjoining wall, mm. */
export const NIB_MM = 100;
/** From the end of a border to the first jamb: half of the adjoining wall, and the nib, mm. */
const END_MM = HALF_PARTITION_MM + NIB_MM;
/** Distance between the places that are tried along a long wall, mm. */
const STEP_MM = 300;

/** A place for a door in a partition, seen from its room. */
export interface DoorPlace {
  partition: NumberedPartition;
  /** Owner number of the room on the other side. */
  beyond: number;
  /** Jambs, mm along the border. */
  from: number;
  to: number;
  /** Whether the hinge is at `from`. */
  hingedAtFrom: boolean;
  /** 1 when the room is on the border's higher side, −1 otherwise. */
  roomSide: 1 | -1;
}

/**
 * Places for a door of `width` mm between two owners, best first. First come the ends of the longest common walls, with
 * the hinge beside the adjoining wall so that the open leaf stands against it; then the places between.
 */
export function doorPlaces(plan: FloorPlan, room: number, beyond: number, width: number): DoorPlace[] {
  const shared = sharedPartitions(plan, room, beyond).filter((partition) => clearLength(partition) >= width);
  const corners = shared.flatMap((partition) => {
    const [start, end] = usable(partition);
    return [
      placeAt(partition, room, beyond, start, start + width, true),
      placeAt(partition, room, beyond, end - width, end, false),
    ];
  });
  const between = shared.flatMap((partition) => {
    const [start, end] = usable(partition);
    const places: DoorPlace[] = [];
    for (let from = start + STEP_MM; from + width + STEP_MM <= end; from += STEP_MM) {
      const nearStart = from - start <= end - from - width;
      places.push(placeAt(partition, room, beyond, from, from + width, nearStart));
    }
    return places;
  });
  return [...corners, ...between];
}

/** A place for a wide opening without a leaf, as wide as fits between the limits; null when `least` does not fit. */
export function openingPlace(
  plan: FloorPlan,
  room: number,
  beyond: number,
  least: number,
  most: number,
): DoorPlace | null {
  const [widest] = sharedPartitions(plan, room, beyond);
  if (widest === undefined || clearLength(widest) < least) return null;
  const width = Math.min(most, Math.floor(clearLength(widest) / GRID_MM) * GRID_MM);
  const [start, end] = usable(widest);
  const from = start + Math.floor((end - start - width) / 2 / GRID_MM) * GRID_MM;
  return placeAt(widest, room, beyond, from, from + width, true);
}

export const segmentOf = ({ partition, from, to }: DoorPlace): GridSegment => [
  pointOn(partition.border, from),
  pointOn(partition.border, to),
];

/** The open leaf, from its hinge square into the room, or out of it with `outwards`. */
export function swingOf(place: DoorPlace, outwards = false): { hinge: GridPoint; leaf_end: GridPoint } {
  const { partition, from, to, hingedAtFrom, roomSide } = place;
  const hinge = hingedAtFrom ? from : to;
  const aside = (to - from) * roomSide * (outwards ? -1 : 1);
  return { hinge: pointOn(partition.border, hinge), leaf_end: pointOn(partition.border, hinge, aside) };
}

/** Partitions between two owners, the longest first. */
function sharedPartitions({ partitions }: FloorPlan, room: number, beyond: number): NumberedPartition[] {
  return partitions
    .filter(
      ({ border: { low, high } }) => (low === room && high === beyond) || (low === beyond && high === room),
    )
    .sort((a, b) => clearLength(b) - clearLength(a) || byBorder(a, b));
}

function byBorder({ border: a }: NumberedPartition, { border: b }: NumberedPartition): number {
  return a.at - b.at || a.from - b.from || (a.run < b.run ? -1 : 1);
}

function usable({ border }: NumberedPartition): [start: number, end: number] {
  return [border.from * GRID_MM + END_MM, border.to * GRID_MM - END_MM];
}

function clearLength(partition: NumberedPartition): number {
  const [start, end] = usable(partition);
  return end - start;
}

function placeAt(
  partition: NumberedPartition,
  room: number,
  beyond: number,
  from: number,
  to: number,
  hingedAtFrom: boolean,
): DoorPlace {
  return { partition, beyond, from, to, hingedAtFrom, roomSide: partition.border.high === room ? 1 : -1 };
}
