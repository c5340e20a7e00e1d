import { Draft } from './draft';
import type { Specimen } from './specimen';

export const WORKPLACES: Specimen[] = [
  {
    name: 'office with a reception before the corridor',
    layout: new Draft([0, 0, 14000, 9000], 1500)
      .room('r1', 'reception', [0, 0, 4000, 9000])
      .room('c1', 'corridor', [4000, 3700, 10000, 1600])
      .room('r2', 'office', [4000, 0, 3300, 3700], { min_area_m2: 9, min_clear_mm: [2700, 3000] })
      .room('r3', 'office', [7300, 0, 3300, 3700])
      .room('r4', 'toilet', [10600, 0, 3400, 3700])
      .room('r5', 'open_office', [4000, 5300, 10000, 3700])
      .door('d1', ['r1', null], [0, 6000], 'y', { width: 1200 })
      .door('d2', ['r1', 'c1'], [4000, 4500], 'y', { kind: 'opening', width: 1400 })
      .door('d3', ['r2', 'c1'], [4800, 3700], 'x', { into: 'r2' })
      .door('d4', ['r3', 'c1'], [8100, 3700], 'x', { into: 'r3' })
      .door('d5', ['r4', 'c1'], [13300, 3700], 'x', { into: 'r4', hinge: 'last' })
      .door('d6', ['r5', 'c1'], [9000, 5300], 'x', { into: 'r5' })
      .fixture('f1', 'r1', 'reception_desk', [1200, 2000, 1800, 800], [1200, 1000, 1800, 1000])
      .fixture('f2', 'r4', 'wc', [10650, 0, 400, 700], [10650, 700, 900, 900])
      .fixture('f3', 'r5', 'workstation', [4050, 8200, 1600, 800], [4050, 7300, 1600, 900])
      .fixture('f4', 'r5', 'workstation', [5650, 8200, 1600, 800], [5650, 7300, 1600, 900])
      .window('r5', [
        [5000, 9000],
        [8000, 9000],
      ])
      .layout(),
    free: [
      { room: 'r1', box: [0, 7300, 1800, 1700] },
      { room: 'r3', box: [9000, 0, 1550, 2000] },
      { room: 'r5', box: [12000, 7000, 2000, 2000] },
    ],
    corridor: { id: 'c1', clear: 1500, spot: [11200, 4500] },
  },
  {
    name: 'clinic around a core',
    layout: new Draft([0, 0, 12000, 10000], 1500)
      .room('c1', 'corridor', [0, 2900, 12000, 4200], {}, [[1600, 4500, 8800, 1000]])
      .room('r1', 'storage', [1600, 4500, 4400, 1000])
      .room('r2', 'storage', [6000, 4500, 4400, 1000])
      .room('r3', 'waiting', [0, 0, 6000, 2900])
      .room('r4', 'exam_room', [6000, 0, 3000, 2900], { min_clear_mm: [2700, 2800] })
      .room('r5', 'exam_room', [9000, 0, 3000, 2900])
      .room('r6', 'operatory', [0, 7100, 4000, 2900], { min_area_m2: 9.2, min_clear_mm: [2740, 3350] })
      .room('r7', 'operatory', [4000, 7100, 4000, 2900], { min_area_m2: 9.2, min_clear_mm: [2740, 3350] })
      .room('r8', 'lab', [8000, 7100, 4000, 2900])
      .door('d1', ['r3', null], [2000, 0], 'x', { width: 1200 })
      .door('d2', ['r3', 'c1'], [3000, 2900], 'x', { kind: 'opening', width: 1800 })
      .door('d3', ['r4', 'c1'], [7000, 2900], 'x', { into: 'r4' })
      .door('d4', ['r5', 'c1'], [10000, 2900], 'x', { into: 'r5' })
      .door('d5', ['r6', 'c1'], [800, 7100], 'x', { into: 'r6' })
      .door('d6', ['r7', 'c1'], [4800, 7100], 'x', { into: 'r7' })
      .door('d7', ['r8', 'c1'], [8800, 7100], 'x', { into: 'r8' })
      .door('d8', ['r1', 'c1'], [4000, 4500], 'x', { width: 1000, kind: 'opening' })
      .door('d9', ['r2', 'c1'], [8000, 5500], 'x', { width: 1000, kind: 'opening' })
      .fixture('f1', 'r7', 'dental_chair', [5500, 9000, 1500, 700], [5300, 8400, 1900, 600])
      .layout(),
    free: [
      { room: 'r6', box: [2000, 8300, 1950, 1700] },
      { room: 'r8', box: [10000, 8400, 2000, 1600] },
    ],
    corridor: null,
  },
  {
    name: 'practice with a room that stays',
    layout: new Draft([0, 0, 11000, 8000], 1200, 'nbc_india')
      .room('c1', 'corridor', [4000, 0, 1300, 8000])
      .room('r1', 'reception', [0, 0, 4000, 4000])
      .room('r2', 'office', [0, 4000, 4000, 4000], { kept: true })
      .room('r3', 'exam_room', [5300, 0, 5700, 2700])
      .room('r4', 'exam_room', [5300, 2700, 5700, 2600])
      .room('r5', 'pantry', [5300, 5300, 5700, 2700], { min_clear_mm: [2650, 5500] })
      .door('d1', ['c1', null], [4650, 0], 'x', { width: 1200 })
      .door('d2', ['r1', 'c1'], [4000, 2000], 'y', { kind: 'opening', width: 1500 })
      .door('d3', ['r2', 'c1'], [4000, 5000], 'y', { into: 'r2' })
      .door('d4', ['r3', 'c1'], [5300, 1500], 'y', { into: 'r3' })
      .door('d5', ['r4', 'c1'], [5300, 4000], 'y', { into: 'r4', hinge: 'last' })
      .door('d6', ['r5', 'c1'], [5300, 7300], 'y', { into: 'r5', hinge: 'last' })
      .door('d7', ['r4', 'r5'], [10000, 5300], 'x', { into: 'r5', hinge: 'last' })
      .fixture('f1', 'r5', 'fridge', [7000, 7300, 700, 700], [7000, 6400, 700, 900])
      .fixture('f2', 'r2', 'desk', [0, 5000, 800, 1600], [800, 5000, 900, 1600])
      .window('r5', [
        [11000, 6000],
        [11000, 7000],
      ])
      .layout(),
    free: [
      { room: 'r1', box: [0, 2200, 1800, 1750] },
      { room: 'r3', box: [9000, 0, 2000, 2000] },
      { room: 'r4', box: [7500, 2750, 1800, 1800] },
    ],
    corridor: { id: 'c1', clear: 1200, spot: [4650, 6100] },
  },
  {
    name: 'accessible washrooms',
    layout: new Draft([0, 0, 8000, 6000], 1525, 'ada')
      .room('c1', 'corridor', [0, 3000, 8000, 3000])
      .room('r1', 'toilet', [0, 0, 3000, 3000])
      .room('r2', 'toilet', [3000, 0, 5000, 3000])
      .door('d1', ['c1', null], [0, 4500], 'y', { width: 1200 })
      .door('d2', ['r1', 'c1'], [700, 3000], 'x', { width: 950, into: 'r1' })
      .door('d3', ['r2', 'c1'], [4000, 3000], 'x', { width: 950, into: 'r2' })
      .fixture('f1', 'r1', 'wc', [2200, 0, 400, 700], [1450, 0, 1500, 1400])
      .fixture('f2', 'r1', 'wash_basin', [0, 300, 450, 600], [450, 300, 700, 700])
      .fixture('f3', 'r2', 'wc', [7250, 0, 400, 700], [6500, 0, 1500, 1400])
      .layout(),
    free: [],
    corridor: null,
  },
];
