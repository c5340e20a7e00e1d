import { GRID_MM } from '../shell';
import type { LayoutProfile, Zone } from '../profile';
import type { RoomRequirement } from '../programme';

/** Cells in a square metre. */
export const CELLS_PER_M2 = (1000 / GRID_MM) ** 2;
/** Wall on either side of a door's opening, mm. */
const NIB_MM = 100;

/** How strongly a zone is pulled to the entrance: 1 close to it, −1 far from it. */
const PULL: Readonly<Record<Zone, number>> = { public: 1, core: 0, wet: 0, private: -0.5, service: -0.5 };

/** The needs of a room in steps and cells, without its walls unless stated. */
export interface RoomSize {
  requirement: RoomRequirement;
  target: number;
  minArea: number;
  short: number;
  long: number;
  maxAspect: number;
  /** Border with the corridor that its door takes, walls and nibs included. */
  doorBorder: number;
  /** 1: daylight is required. 0.3: preferred. 0: not needed. */
  daylight: number;
  pull: number;
  zone: Zone;
}

export function roomSizes(rooms: readonly RoomRequirement[], profile: LayoutProfile): RoomSize[] {
  const wall = wallSteps(profile);
  return rooms.map((requirement) => {
    const standard = profile.rooms[requirement.type].value;
    const [short, long] = requirement.min_clear_mm.map(steps);
    return {
      requirement,
      target: requirement.area_m2 * CELLS_PER_M2,
      minArea: Math.ceil(requirement.min_area_m2 * CELLS_PER_M2),
      short,
      long,
      maxAspect: requirement.max_aspect,
      doorBorder: steps(standard.door_mm + 2 * NIB_MM) + 2 * wall,
      daylight: { required: 1, preferred: 0.3, none: 0 }[requirement.daylight],
      pull: PULL[standard.zone],
      zone: standard.zone,
    };
  });
}

/** Half a partition, steps: what a cell loses on each side towards another cell. */
function wallSteps(profile: LayoutProfile): number {
  return Math.ceil(profile.partition_mm.value / 2 / GRID_MM);
}

/** Width of a corridor's cells: clear width and half a partition on either side. */
export function corridorSteps(clear_mm: number, profile: LayoutProfile): number {
  return steps(clear_mm) + 2 * wallSteps(profile);
}

const steps = (mm: number): number => Math.ceil(mm / GRID_MM);
