/**
 * Writes seeded buildings of our own plan generator as vectors, one JSON line a building, lengths in millimetres:
 *   node scripts/run-typescript.cjs training/plans.cjs FILE FIRST_SEED COUNT
 */
const { closeSync, openSync, writeSync } = require('node:fs');
const { Dice } = require('../test/support/plans/dice');
const { storeyOf } = require('../test/support/plans/draw-storey');
const { LAYOUTS } = require('../test/support/plans/layouts/layouts');
const { gapOf } = require('../test/support/plans/placed-openings');
const { randomPlan } = require('../test/support/plans/random-plan');
const { roomName } = require('../test/support/plans/room-names');
const { wallPieces } = require('../test/support/plans/wall-pieces');
const { cutWalls, roomFloor } = require('../test/support/plans/wall-solids');

const [, , file, first, count] = process.argv;
const layouts = Object.keys(LAYOUTS);

const tenths = (value) => Math.round(value * 10) / 10;
const ring = (points) => points.map((point) => point.map(tenths));

/** One window of the outside becomes glass from wall to wall, where that fits. */
function withGlazing(building, dice) {
  const windows = building.openings.filter(({ kind }) => kind === 'window');
  const rooms = dice
    .shuffle([...new Set(windows.map(({ between }) => between[0]))])
    .slice(0, dice.between(1, 3));
  const glazed = new Set();
  const openings = building.openings.filter((opening) => {
    const [room, other] = opening.between;
    if (opening.kind !== 'window' || other !== null || !rooms.includes(room)) return true;
    return !glazed.has(room) && glazed.add(room);
  });
  const changed = {
    ...building,
    openings: openings.map((o) =>
      o.kind === 'window' && glazed.has(o.between[0]) ? { ...o, glazed: 'wall' } : o,
    ),
  };
  try {
    storeyOf(changed);
    return changed;
  } catch {
    return building;
  }
}

/** Walls that are thinner or thicker than the generator's, where its openings still fit. */
function withOtherThickness(building, dice) {
  const inner = dice.between(50, 220, 5);
  const other = {
    ...building,
    outer: dice.between(120, 520, 10),
    inner,
    bearing: dice.chance(0.5) ? inner : dice.between(100, 300, 5),
  };
  try {
    return storeyOf(other);
  } catch {
    return storeyOf(building);
  }
}

function scene(seed) {
  const dice = new Dice(seed);
  const plan = randomPlan(seed, { layout: layouts[seed % layouts.length], turned: 0 });
  const building = dice.chance(0.35) ? withGlazing(plan.building, dice) : plan.building;
  const storey = dice.chance(0.6) ? withOtherThickness(building, dice) : storeyOf(building);
  const gaps = storey.openings.map(gapOf);
  return {
    seed,
    walls: cutWalls(storey.solid, gaps).map(ring),
    solid: storey.solid.map(ring),
    pieces: wallPieces(storey.axes, gaps).map(({ outline, thickness }) => ({
      outline: ring(outline),
      thickness,
    })),
    rooms: storey.building.rooms.map((room) => ({
      use: room.use,
      name: room.use === 'shaft' ? '' : roomName(room.use, plan.language),
      number: room.number ?? '',
      floor: roomFloor(room, storey.bands).map(ring),
    })),
    openings: storey.openings.map((opening) => ({
      ...opening.what,
      from: opening.from.map(tenths),
      to: opening.to.map(tenths),
      gap: gapOf(opening).from === opening.from ? null : ring([gapOf(opening).from, gapOf(opening).to]),
      thickness: opening.thickness,
      side: opening.towardsFirst,
    })),
  };
}

const out = openSync(file, 'w');
let written = 0;
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  try {
    writeSync(out, `${JSON.stringify(scene(seed))}\n`);
    written++;
  } catch (error) {
    process.stderr.write(`Seed ${seed} has no plan: ${error.message}\n`);
  }
}
closeSync(out);
process.stdout.write(`${written} plans in ${file}\n`);
