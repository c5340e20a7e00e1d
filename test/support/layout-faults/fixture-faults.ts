import type { GridRing } from '../../../src/domain/layout';
import type { Dice } from '../plans/dice';
import type { Box } from './draft';
import { fixture, spoil, wallSides, type Fault, type WallSide } from './fault';
import { found, type Specimen } from './specimen';

/** Deep enough for a fixture and its free ground beside each other, mm. */
const SIDE_MM = 500;

/** A box of so much depth at a wall, and so far (mm) through it. */
function atWall({ ground: { box }, axis, out }: WallSide, depth: number, through: number): Box {
  const [x, y, width, breadth] = box;
  if (axis === 0)
    return [out > 0 ? x + width - depth + through : x - through, y + (breadth - SIDE_MM) / 2, depth, SIDE_MM];
  return [x + (width - SIDE_MM) / 2, out > 0 ? y + breadth - depth + through : y - through, SIDE_MM, depth];
}

function atSomeWall(
  name: string,
  change: (side: WallSide, dice: Dice, specimen: Specimen) => ReturnType<Fault['plant']>,
): Fault {
  return {
    name,
    plant: (specimen, dice) => {
      const sides = wallSides(specimen);
      return sides.length === 0 ? null : change(dice.pick(sides), dice, specimen);
    },
  };
}

function onFreeGround(
  name: string,
  change: (
    corner: { room: string; x: number; y: number },
    dice: Dice,
    specimen: Specimen,
  ) => ReturnType<Fault['plant']>,
): Fault {
  return {
    name,
    plant: (specimen, dice) => {
      if (specimen.free.length === 0) return null;
      const { room, box } = dice.pick(specimen.free);
      return change({ room, x: box[0], y: box[1] }, dice, specimen);
    },
  };
}

export const FIXTURE_FAULTS: Fault[] = [
  atSomeWall('a fixture through a wall', (side, dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      fixtures.push(fixture('f90', side.ground.room, atWall(side, 600, dice.between(1, 99))));
      return [found('FIXTURE_OUTSIDE_ROOM', 'f90')];
    }),
  ),
  atSomeWall('a fixture against a wall (no fault)', (side, _dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      fixtures.push(fixture('f90', side.ground.room, atWall(side, 600, 0)));
      return [];
    }),
  ),
  atSomeWall('a fixture turned so that it no longer fits before the wall', (side, dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      const [x, y, width, depth] = atWall(side, 100 + dice.between(0, 4) * 50, 0);
      const [cx, cy] = [x + width / 2, y + depth / 2];
      fixtures.push(fixture('f90', side.ground.room, [cx - depth / 2, cy - width / 2, depth, width]));
      return [found('FIXTURE_OUTSIDE_ROOM', 'f90')];
    }),
  ),
  atSomeWall('free ground through a wall', (side, dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      const through = dice.between(1, 99);
      const own = atWall(side, 300, -400);
      fixtures.push(fixture('f90', side.ground.room, own, atWall(side, 400, through)));
      return [found('CLEARANCE_BLOCKED', 'f90')];
    }),
  ),
  onFreeGround('a fixture far away from its room', ({ room, x, y }, dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      fixtures.push(
        fixture('f90', room, [x + dice.pick([-1, 1]) * dice.between(50_000, 90_000), y, 500, 500]),
      );
      return [found('FIXTURE_OUTSIDE_ROOM', 'f90')];
    }),
  ),
  onFreeGround('two fixtures into each other', ({ room, x, y }, dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      const by = dice.between(1, 400);
      fixtures.push(
        fixture('f90', room, [x, y, 500, 500]),
        fixture('f91', room, [x + 500 - by, y + 200, 500, 500]),
      );
      return [found('FIXTURE_OVERLAP', 'f90', 'f91')];
    }),
  ),
  onFreeGround(
    'two fixtures side by side, sharing free ground (no fault)',
    ({ room, x, y }, dice, specimen) =>
      spoil(specimen, ({ fixtures }) => {
        const free: Box = [x, y + 500, 1000, dice.between(100, 500)];
        fixtures.push(
          fixture('f90', room, [x, y, 500, 500], free),
          fixture('f91', room, [x + 500, y, 500, 500], free),
        );
        return [];
      }),
  ),
  onFreeGround('a fixture across a corner of another', ({ room, x, y }, dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      // A diamond whose side passes the square's corner at (500, 500), a little before it or a little beyond.
      const gap = dice.pick([-1, 1]) * dice.between(2, 80, 2);
      const diamond: GridRing = [
        [x + 1000 + gap, y + 500],
        [x + 1000 + gap, y + 1000],
        [x + 500 + gap, y + 1000],
      ];
      fixtures.push(fixture('f90', room, [x, y, 750, 750]), {
        ...fixture('f91', room, [x, y, 1, 1]),
        footprint: diamond,
      });
      return gap < 0 ? [found('FIXTURE_OVERLAP', 'f90', 'f91')] : [];
    }),
  ),
  onFreeGround('a fixture within another', ({ room, x, y }, dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      const inset = dice.between(0, 250);
      fixtures.push(
        fixture('f90', room, [x, y, 600, 600]),
        fixture('f91', room, [x + inset, y + inset, 300, 300]),
      );
      return [found('FIXTURE_OVERLAP', 'f90', 'f91')];
    }),
  ),
  onFreeGround('a fixture on the free ground of another', ({ room, x, y }, dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      const by = dice.between(1, 500);
      fixtures.push(
        fixture('f90', room, [x, y, 1000, 300], [x, y + 300, 1000, 500]),
        fixture('f91', room, [x + 200, y + 800 - by, 500, 250]),
      );
      const overlaps = by > 500 ? [found('FIXTURE_OVERLAP', 'f90', 'f91')] : [];
      return [found('CLEARANCE_BLOCKED', 'f90', 'f91'), ...overlaps];
    }),
  ),
  onFreeGround(
    'a fixture where a column stands',
    ({ room, x, y }, dice, specimen) =>
      withoutMinimum(specimen, room) &&
      spoil(specimen, ({ fixtures, shell }) => {
        const by = dice.between(1, 300);
        fixtures.push(fixture('f90', room, [x + 100, y, 500, 500]));
        shell.obstacles.push({ id: 'k90', kind: 'column', polygon: square(x + 600 - by, y + 100, 300) });
        return [found('FIXTURE_OVERLAP', 'f90', 'k90')];
      }),
  ),
  onFreeGround(
    'free ground where a column stands',
    ({ room, x, y }, dice, specimen) =>
      withoutMinimum(specimen, room) &&
      spoil(specimen, ({ fixtures, shell }) => {
        const by = dice.between(1, 300);
        fixtures.push(fixture('f90', room, [x, y, 500, 300], [x, y + 300, 500, 500]));
        shell.obstacles.push({ id: 'k90', kind: 'column', polygon: square(x + 500 - by, y + 400, 300) });
        return [found('CLEARANCE_BLOCKED', 'f90', 'k90')];
      }),
  ),
  onFreeGround('a footprint that is no polygon', ({ room, x, y }, dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      const [a, b, c, d] = square(x, y, 500);
      const footprint = dice.pick<GridRing>([
        [a, c, b, d],
        [a, b],
        [],
        [a, b, a],
        [a, b, [x + 0.5, y + 500]],
        [a, a, a],
      ]);
      fixtures.push({ ...fixture('f90', room, [x, y, 1, 1]), footprint });
      return [found('FIXTURE_OUTSIDE_ROOM', 'f90')];
    }),
  ),
  onFreeGround('free ground that is no polygon', ({ room, x, y }, dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      const [a, b, c, d] = square(x, y + 500, 500);
      const clearance = dice.pick<GridRing>([[a, c, b, d], [a, b], [], [a, b, c, [NaN, y]]]);
      fixtures.push({ ...fixture('f90', room, [x, y, 500, 500]), clearance });
      return [found('CLEARANCE_BLOCKED', 'f90')];
    }),
  ),
  onFreeGround('a fixture of a room that is not there', ({ x, y }, _dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      fixtures.push(fixture('f90', 'r99', [x, y, 500, 500]));
      return [found('ELEMENT_BROKEN', 'f90', 'r99')];
    }),
  ),
  onFreeGround('a fixture twice', ({ room, x, y }, _dice, specimen) =>
    spoil(specimen, ({ fixtures }) => {
      fixtures.push(fixture('f90', room, [x, y, 500, 500]), fixture('f90', room, [x, y, 500, 500]));
      return [found('FIXTURE_OVERLAP', 'f90'), found('ELEMENT_BROKEN', 'f90')];
    }),
  ),
];

function square(x: number, y: number, side: number): GridRing {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
}

/** False (planted nowhere) where a column more would also take the room its clear rectangle. */
function withoutMinimum({ layout }: Specimen, room: string): null | true {
  return layout.rooms.find(({ id }) => id === room)!.min_clear_mm === null ? true : null;
}
