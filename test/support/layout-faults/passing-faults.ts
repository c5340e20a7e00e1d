import { ringOf } from './draft';
import { atSomeDoor } from './door-faults';
import { fixture, spoil, swingBox, type Fault } from './fault';
import { found } from './specimen';

/** Faults against people who pass, pull a door open or turn around. */
export const PASSING_FAULTS: Fault[] = [
  atSomeDoor(
    'a leaf over the free ground of a water closet',
    (door, { layout }) =>
      door.swing !== null &&
      layout.fixtures.some(({ kind, room_id }) => kind === 'wc' && room_id === door.swing!.into),
    (copy, door, dice) => {
      const closet = copy.fixtures.find(
        ({ kind, room_id }) => kind === 'wc' && room_id === door.swing!.into,
      )!;
      const [x, y, width, depth] = swingBox(door);
      // The middle of the leaf's square is always swept.
      const size = 2 * dice.between(50, 150);
      closet.clearance = ringOf([x + (width - size) / 2, y + (depth - size) / 2, size, size]);
      return [found('CLEARANCE_BLOCKED', door.id, closet.id)];
    },
  ),
  {
    name: 'something where a door is pulled',
    plant: (specimen, dice) =>
      specimen.name === 'accessible washrooms'
        ? spoil(specimen, ({ fixtures }) => {
            // Beside the latch of d2, beyond its leaf.
            fixtures.push(
              fixture('f90', 'r1', [1180 + dice.between(0, 200), 1950 + dice.between(0, 100), 100, 100]),
            );
            return [found('CLEARANCE_BLOCKED', 'd2', 'f90')];
          })
        : null,
  },
  {
    name: 'a leaf that leaves no way past it in the corridor',
    plant: (specimen) =>
      specimen.name === 'flat along a corridor'
        ? spoil(specimen, ({ doors }) => {
            const door = doors.find(({ id }) => id === 'd2')!;
            const [x, y] = door.swing!.hinge;
            door.swing = { hinge: [x, y], leaf_end: [x, y - door.width_mm], into: 'c1' };
            return [found('DOOR_SWING_BLOCKED', 'c1', 'd2')];
          })
        : null,
  },
];
