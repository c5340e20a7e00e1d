/**
 * Writes seeded sheets of our own plan generator as pictures, with what is where on them, one JSON line a sheet:
 *   node scripts/run-typescript.cjs training/pages.cjs FOLDER FIRST_SEED COUNT
 * writes FOLDER/pages.jsonl and FOLDER/SEED.pgm, PIXEL_MM millimetres a pixel.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { renderPage } = require('../src/drawings/pdf/render-page');
const { Dice } = require('../test/support/plans/dice');
const { drawPlan } = require('../test/support/plans/draw-plan');
const { storeyOf } = require('../test/support/plans/draw-storey');
const { HANDS } = require('../test/support/plans/hand');
const { LAYOUTS } = require('../test/support/plans/layouts/layouts');
const { gapOf } = require('../test/support/plans/placed-openings');
const { WALL_STYLES } = require('../test/support/plans/plan-suite');
const { band } = require('../test/support/plans/polygon');
const { randomHabits, randomPlan } = require('../test/support/plans/random-plan');
const { wallPieces } = require('../test/support/plans/wall-pieces');
const { roomFloor } = require('../test/support/plans/wall-solids');

const PIXEL_MM = 10;
const MARGIN_MM = 3000;
const [, , folder, first, count] = process.argv;

function describe(seed) {
  const dice = new Dice(seed);
  const hand = HANDS[dice.pick(['', '', ...Object.keys(HANDS)])];
  const extras = {
    ...(dice.chance(0.15) && { columns: dice.pick(['solid', 'crossed', 'round']) }),
    ...(dice.chance(0.1) && { tiles: dice.pick([300, 600]) }),
    ...(dice.chance(0.15) && { crowded: true }),
    ...(dice.chance(0.15) && { finishTags: true }),
    ...(dice.chance(0.1) && { site: true }),
    ...(dice.chance(0.1) && { elevation: true }),
  };
  const plan = randomPlan(seed, {
    layout: dice.pick(Object.keys(LAYOUTS)),
    walls: { style: hand?.bareHatch ? 'hatched' : dice.pick(WALL_STYLES) },
    ...(dice.chance(0.6) && { habits: randomHabits(seed) }),
    ...(hand && { hand }),
    sheet: { rotate: 0 },
    turned: 0,
  });
  return { ...plan, extras };
}

/** The sheet as grey pixels, with its buildings' parts in pixels. */
async function page(seed) {
  const plan = describe(seed);
  const { pdf, truth } = drawPlan(plan);
  const [, , , wide, high] =
    /MediaBox\s*\[\s*([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  const scale = truth.mm_per_unit / PIXEL_MM;
  const storey = storeyOf(plan.building);
  const gaps = storey.openings.map(gapOf);
  const corner = wallPieces(storey.axes, gaps)[0].outline[0];
  const seen = truth.walls[0].polygon[0];
  const origin = [0, 1].map((k) => seen[k] * scale - corner[k] / PIXEL_MM);
  const fromBuilding = (ring) => ring.map((p) => p.map((v, k) => origin[k] + v / PIXEL_MM));
  const onPage = (ring) => ring.map((p) => p.map((v) => v * scale));
  const { width, height, rgb } = await renderPage(pdf, 1, Math.round(wide * scale), Math.round(high * scale));

  const walls = truth.walls.map(({ polygon }) => onPage(polygon));
  const box = cropped(walls.flat(), width, height);
  writeFileSync(join(folder, `${seed}.pgm`), pgm(rgb, width, box));
  const moved = (ring) => ring.map(([x, y]) => [x - box[0], y - box[1]].map((v) => Math.round(v * 10) / 10));
  const openings = storey.openings.filter(({ what }) => !what.absent && what.leaf !== 'passage');
  const bandOf = ({ from, to, thickness }) => moved(fromBuilding(band(from, to, thickness)));
  return {
    file: `${seed}.pgm`,
    mm_per_pixel: PIXEL_MM,
    bare: plan.building.rooms
      .filter(({ use }) => use !== 'shaft')
      .map((room) => roomFloor(room, storey.bands).map((r) => moved(fromBuilding(r)))),
    rooms: truth.rooms.map(({ polygon, holes }) => [polygon, ...(holes ?? [])].map((r) => moved(onPage(r)))),
    walls: walls.map(moved),
    glass: openings
      .map(gapOf)
      .filter((gap, i) => gap !== openings[i])
      .map(bandOf),
    doors: openings.filter(({ what }) => what.kind === 'door').map(bandOf),
    windows: openings.filter(({ what }) => what.kind === 'window').map(bandOf),
  };
}

function cropped(points, width, height) {
  const margin = MARGIN_MM / PIXEL_MM;
  const [xs, ys] = [0, 1].map((k) => points.map((p) => p[k]));
  const low = (values) => Math.max(0, Math.floor(Math.min(...values) - margin));
  const high = (values, most) => Math.min(most, Math.ceil(Math.max(...values) + margin));
  return [low(xs), low(ys), high(xs, width), high(ys, height)];
}

function pgm(rgb, width, [x0, y0, x1, y1]) {
  const grey = Buffer.alloc((x1 - x0) * (y1 - y0));
  for (let y = y0, i = 0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const at = (y * width + x) * 3;
      grey[i++] = Math.round(0.299 * rgb[at] + 0.587 * rgb[at + 1] + 0.114 * rgb[at + 2]);
    }
  return Buffer.concat([Buffer.from(`P5 ${x1 - x0} ${y1 - y0} 255\n`), grey]);
}

async function main() {
  mkdirSync(folder, { recursive: true });
  const lines = [];
  for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
    try {
      lines.push(JSON.stringify(await page(seed)));
    } catch (error) {
      process.stderr.write(`Seed ${seed} has no page: ${error.message}\n`);
    }
  }
  writeFileSync(join(folder, 'pages.jsonl'), lines.join('\n'));
  process.stdout.write(`${lines.length} pages in ${folder}\n`);
}

main();
