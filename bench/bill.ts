/**
 * How long a bill takes: npm run bench:bill
 *
 * One JSON line. Processor time, median of `runs` after `warm_up` bills in the same process, of measuring and pricing
 * blocks of 250 and of 1,000 rooms. The walls above and below a room are drawn in two pieces, which makes about three
 * walls a room. `growth` is the exponent from one to the other; 1 is linear. `asked_ms` is what a bill of 1,000 rooms
 * may take.
 */
import { measurePlan } from '../src/domain/extraction/publish/measured-plan';
import { priceBill, profileOf, takeOff } from '../src/domain/takeoff';
import { gridPlan } from '../test/golden/takeoff/grid-plan';
import { INDIA, INDIAN_TERMS, STANDARD_CATALOGUE } from '../test/golden/takeoff/standard-catalogue';

const WARM_UP = 15;
const RUNS = 21;
const ASKED_MS = 150;

interface Block {
  readonly rooms: number;
  readonly walls: number;
  readonly lines: number;
  readonly items: number;
  readonly cpu_ms: number;
}

function measured(columns: number, rows: number): Block {
  const plan = gridPlan(
    {
      widths: Array.from({ length: columns }, (_, i) => 3000 + 10 * i),
      depths: Array.from({ length: rows }, (_, i) => 2500 + 10 * i),
      thickness: 100,
      types: ['office', 'bathroom', 'corridor', 'kitchen'],
      openings: [
        { kind: 'door', width: 900 },
        { kind: 'window', width: 1500 },
      ],
      pieces: 2,
    },
    10,
  );
  const measuredPlan = measurePlan(plan, plan.scale);
  const bill = () =>
    priceBill(takeOff(measuredPlan, {}, profileOf('is1200'), INDIA), STANDARD_CATALOGUE, INDIAN_TERMS);
  for (let i = 0; i < WARM_UP; i++) bill();
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    bill();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  const { lines, items } = bill();
  return {
    rooms: plan.rooms.length,
    walls: plan.walls.length,
    lines: lines.length,
    items: items.length,
    cpu_ms: Math.round(times[RUNS >> 1] * 10) / 10,
  };
}

const [quarter, whole] = [measured(25, 10), measured(40, 25)];
const growth = Math.log(whole.cpu_ms / quarter.cpu_ms) / Math.log(whole.rooms / quarter.rooms);
console.log(
  JSON.stringify({
    bench: 'bill',
    blocks: [quarter, whole],
    growth: Math.round(growth * 100) / 100,
    warm_up: WARM_UP,
    runs: RUNS,
    asked_ms: ASKED_MS,
  }),
);
