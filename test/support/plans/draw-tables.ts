import type { PlanDescription } from './description';
import { PEN, line } from './ink';
import { printedLength } from './lengths';
import { type Key, keyPoint } from './sheet-key';
import { rectangle } from './polygon';

/** Millimetres of paper. */
const ROW = 4;
const ROWS = 6;
const COLUMNS = [0, 10, 26, 42];
const WIDTH = 54;

/** Draws a ruled table of the first doors with their widths. */
export function schedule(plan: PlanDescription): Key {
  const doors = plan.building.openings.filter(({ kind }) => kind === 'door').slice(0, ROWS - 1);
  const rows = doors.map(({ width, between }, i) => [
    String(i + 1),
    printedLength(width, plan.units, plan.language !== 'en'),
    plan.units === 'feet-inches' ? `7'-0"` : '2.10',
    between[1] === null ? 'EI 30' : '–',
  ]);
  return {
    width: WIDTH,
    height: ROWS * ROW,
    draw(ink, corner) {
      const at = keyPoint(corner);
      ink.lines([rectangle(0, 0, WIDTH, ROWS * ROW).map(at)], true, { pen: PEN.thin });
      for (let i = 1; i < ROWS; i++) line(ink, at([0, i * ROW]), at([WIDTH, i * ROW]), PEN.fine);
      for (const x of COLUMNS.slice(1)) line(ink, at([x, 0]), at([x, ROWS * ROW]), PEN.fine);
      [['No.', 'B', 'H', 'Type'], ...rows].forEach((cells, i) =>
        cells.forEach((text, k) => ink.text(at([COLUMNS[k] + 1, i * ROW + 2.9]), text, { height: 1.5 })),
      );
    },
  };
}

const NOTES = [
  'GENERAL NOTES',
  '1. Do not scale from this drawing.',
  '2. All partitions 2.70 m high unless noted.',
  '3. Openings to be checked on site 1:1.',
  '4. See A-501 for door details.',
];

export const notes = (): Key => ({
  width: 60,
  height: NOTES.length * ROW,
  draw(ink, corner) {
    NOTES.forEach((text, i) => ink.text(keyPoint(corner)([0, i * ROW + 3]), text, { height: 1.6 }));
  },
});
