import type { Building, OpeningDescription, RoomDescription } from './description';
import type { Dice } from './dice';
import { clearLength } from './placed-openings';
import { traits } from './room-uses';
import { wallAxes } from './wall-axes';
import { WallRuns } from './wall-runs';

/** Usual widths of the country, in millimetres. */
export interface OpeningWidths {
  readonly doors: readonly number[];
  readonly doubleDoor: number;
  readonly windows: readonly number[];
}

export const METRIC_OPENINGS: OpeningWidths = {
  doors: [760, 880, 900, 1010],
  doubleDoor: 1600,
  windows: [900, 1200, 1500, 1800, 2000],
};

export const IMPERIAL_OPENINGS: OpeningWidths = {
  doors: [762, 812.8, 914.4],
  doubleDoor: 1828.8,
  windows: [914.4, 1219.2, 1524, 1828.8],
};

/** Adds doors, so that every room can be reached from outside, and windows in rooms where people stay. */
export function randomOpenings(building: Building, widths: OpeningWidths, dice: Dice): OpeningDescription[] {
  const runs = new WallRuns(wallAxes(building));
  const doors = roomDoors(building, runs, widths, dice);
  const entrance = entranceDoor(building, runs, widths, dice);
  return [...doors, ...entrance, ...windows(building, runs, widths, entrance, dice)];
}

/** A spanning tree over the rooms, grown from the passages first. */
function roomDoors(
  building: Building,
  runs: WallRuns,
  widths: OpeningWidths,
  dice: Dice,
): OpeningDescription[] {
  const rooms = building.rooms.filter(({ use }) => use !== 'shaft');
  const passages = rooms.filter(({ use }) => traits(use).circulation);
  const reached = new Set<RoomDescription>([passages[0] ?? rooms[0]]);
  const doors: OpeningDescription[] = [];
  const order = (room: RoomDescription): number => (traits(room.use).circulation ? 0 : 1);
  for (let growing = true; growing;) {
    growing = false;
    for (const from of [...reached].sort((a, b) => order(a) - order(b))) {
      for (const to of rooms) {
        if (reached.has(to) || !runs.areNeighbours(from.id, to.id)) continue;
        const run = runs.between([from.id, to.id])[0];
        const room = run ? clearLength(run, building) : 0;
        const fitting = widths.doors.filter((width) => width <= room);
        if (fitting.length === 0) continue;
        doors.push(door(from, to, room, fitting, widths, dice));
        reached.add(to);
        growing = true;
      }
      if (growing) break;
    }
  }
  return doors;
}

function door(
  from: RoomDescription,
  to: RoomDescription,
  room: number,
  fitting: readonly number[],
  widths: OpeningWidths,
  dice: Dice,
): OpeningDescription {
  const double =
    widths.doubleDoor <= room && ['meeting', 'living', 'reception'].includes(to.use) && dice.chance(0.4);
  const sliding = !double && room > 2.4 * fitting[0] && dice.chance(0.08);
  return {
    kind: 'door',
    between: [from.id, to.id],
    width: double ? widths.doubleDoor : dice.pick(fitting),
    position: sliding ? 0.5 : dice.pick([0.05, 0.15, 0.5, 0.85, 0.95]),
    leaf: double ? 'double' : sliding ? 'sliding' : 'single',
    swingsInto: dice.chance(0.85) ? 1 : 0,
    hingedAt: dice.pick(['start', 'end'] as const),
  };
}

function entranceDoor(
  building: Building,
  runs: WallRuns,
  widths: OpeningWidths,
  dice: Dice,
): OpeningDescription[] {
  const order = (room: RoomDescription): number =>
    traits(room.use).circulation ? 0 : room.use === 'shaft' ? 2 : 1;
  const width = Math.max(...widths.doors);
  const room = [...building.rooms]
    .sort((a, b) => order(a) - order(b))
    .find(({ id }) => {
      const run = runs.between([id, null])[0];
      return run && clearLength(run, building) >= width;
    });
  if (!room) return [];
  return [
    {
      kind: 'door',
      between: [room.id, null],
      width,
      position: 0.5,
      leaf: 'single',
      swingsInto: 0,
      hingedAt: dice.pick(['start', 'end'] as const),
    },
  ];
}

function windows(
  building: Building,
  runs: WallRuns,
  widths: OpeningWidths,
  entrance: readonly OpeningDescription[],
  dice: Dice,
): OpeningDescription[] {
  return building.rooms.flatMap(({ id, use }) => {
    if (use === 'shaft' || (!traits(use).daylight && !dice.chance(0.3))) return [];
    return runs.between([id, null]).flatMap((run, wall): OpeningDescription[] => {
      if (wall === 0 && entrance.some(({ between }) => between[0] === id)) return [];
      if (wall > 1 || (wall === 1 && dice.chance(0.5))) return [];
      const clear = clearLength(run, building);
      const fitting = widths.windows.filter((width) => width <= clear);
      if (fitting.length === 0) return [];
      const width = dice.pick(fitting);
      const count = Math.max(1, Math.floor(clear / (width + dice.between(700, 1500, 100))));
      return Array.from({ length: count }, (_, i) => ({
        kind: 'window' as const,
        between: [id, null] as const,
        wall,
        width,
        position:
          clear - width < 1 ? 0.5 : Math.max(0, ((i + 0.5) / count) * clear - width / 2) / (clear - width),
      }));
    });
  });
}
