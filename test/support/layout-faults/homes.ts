import { Draft } from './draft';
import type { Specimen } from './specimen';

export const HOMES: Specimen[] = [
  {
    name: 'studio without a corridor',
    layout: new Draft([0, 0, 6000, 5000], 900)
      .room('r1', 'living_room', [
        [0, 0],
        [6000, 0],
        [6000, 5000],
        [2500, 5000],
        [2500, 2200],
        [0, 2200],
      ])
      .room('r2', 'bathroom', [0, 2200, 2500, 2800])
      .door('d1', ['r1', null], [5000, 0], 'x')
      .door('d2', ['r2', 'r1'], [2500, 4000], 'y', { width: 800, into: 'r2', hinge: 'last' })
      .fixture('f1', 'r2', 'wc', [0, 2250, 400, 700], [0, 2950, 900, 600])
      .fixture('f2', 'r1', 'sofa', [100, 0, 2000, 900], [100, 900, 2000, 500])
      .window('r1', [
        [6000, 2000],
        [6000, 4000],
      ])
      .layout(),
    free: [{ room: 'r1', box: [4500, 3500, 1500, 1500] }],
    corridor: null,
  },
  {
    name: 'flat along a corridor',
    layout: new Draft([0, 0, 10000, 8000], 1000)
      .room('c1', 'corridor', [0, 3500, 10000, 1100])
      .room('r1', 'living_room', [0, 4600, 5000, 3400])
      .room('r2', 'bedroom', [5000, 4600, 5000, 3400], { min_area_m2: 12, min_clear_mm: [3000, 4000] })
      .room('r3', 'kitchen', [0, 0, 3500, 3500])
      .room('r4', 'bathroom', [3500, 0, 2500, 3500])
      .room('r5', 'bedroom', [6000, 0, 4000, 3500])
      .door('d1', ['c1', null], [0, 4050], 'y', { width: 1000 })
      .door('d2', ['r1', 'c1'], [1000, 4600], 'x', { into: 'r1' })
      .door('d3', ['r2', 'c1'], [9000, 4600], 'x', { into: 'r2', hinge: 'last' })
      .door('d4', ['r3', 'c1'], [700, 3500], 'x', { into: 'r3' })
      .door('d5', ['r4', 'c1'], [4200, 3500], 'x', { into: 'r4' })
      .door('d6', ['r5', 'c1'], [9300, 3500], 'x', { into: 'r5', hinge: 'last' })
      .fixture('f1', 'r4', 'wc', [3550, 0, 400, 700], [3550, 700, 900, 900])
      .fixture('f2', 'r4', 'wash_basin', [5400, 0, 550, 450], [5300, 450, 650, 600])
      .fixture('f3', 'r5', 'bed', [7000, 0, 1800, 2000], [7000, 2000, 1800, 600])
      .fixture('f4', 'r3', 'kitchen_counter', [0, 0, 3000, 600], [0, 600, 3000, 1000])
      .window('r1', [
        [1000, 8000],
        [2500, 8000],
      ])
      .window('r5', [
        [10000, 500],
        [10000, 1700],
      ])
      .layout(),
    free: [
      { room: 'r1', box: [0, 6500, 2000, 1500] },
      { room: 'r2', box: [5050, 6400, 2000, 1600] },
    ],
    corridor: { id: 'c1', clear: 1000, spot: [6500, 4050] },
  },
  {
    name: 'flat in an L with a room in an L',
    layout: new Draft(
      [
        [0, 0],
        [9000, 0],
        [9000, 4500],
        [4900, 4500],
        [4900, 8500],
        [0, 8500],
      ],
      900,
    )
      .room('c1', 'corridor', [3900, 0, 1000, 4500])
      .room('r1', 'living_room', [
        [0, 2500],
        [3900, 2500],
        [3900, 4500],
        [4900, 4500],
        [4900, 8500],
        [0, 8500],
      ])
      .room('r2', 'kitchen', [0, 0, 3900, 2500])
      .room('r3', 'bedroom', [4900, 0, 4100, 4500], { min_clear_mm: [3900, 4400] })
      .door('d1', ['c1', null], [4400, 0], 'x', { width: 900 })
      .door('d2', ['r1', 'c1'], [3900, 3500], 'y', { kind: 'opening', width: 1200 })
      .door('d3', ['r2', 'c1'], [3900, 1000], 'y', { into: 'r2' })
      .door('d4', ['r3', 'c1'], [4900, 3000], 'y', { into: 'r3' })
      .fixture('f1', 'r1', 'dining_table', [3000, 5500, 1400, 800])
      .window('r1', [
        [0, 6000],
        [0, 8000],
      ])
      .layout(),
    free: [
      { room: 'r1', box: [0, 5000, 2500, 2500] },
      { room: 'r3', box: [7000, 2500, 2000, 2000] },
    ],
    corridor: { id: 'c1', clear: 900, spot: [4400, 2000] },
  },
  {
    name: 'flat around columns and a shaft',
    layout: new Draft([0, 0, 9000, 7000], 1000)
      .room('c1', 'corridor', [0, 3000, 7000, 1100])
      .room('r1', 'living_room', [
        [0, 4100],
        [7000, 4100],
        [7000, 3000],
        [9000, 3000],
        [9000, 7000],
        [0, 7000],
      ])
      .room('r2', 'bedroom', [0, 0, 4500, 3000], { min_clear_mm: [2600, 4000] })
      .room('r3', 'study', [4500, 0, 2500, 3000])
      .obstacle('s1', 'shaft', [7000, 0, 2000, 3000])
      .obstacle('k1', 'column', [8600, 6600, 400, 400])
      .obstacle('k2', 'column', [0, 0, 300, 300])
      .door('d1', ['c1', null], [0, 3550], 'y', { width: 900 })
      .door('d2', ['r1', 'c1'], [5500, 4100], 'x', { into: 'r1' })
      .door('d3', ['r2', 'c1'], [3500, 3000], 'x', { into: 'r2' })
      .door('d4', ['r3', 'c1'], [5700, 3000], 'x', { into: 'r3' })
      .fixture('f1', 'r3', 'desk', [4800, 0, 1600, 800], [4800, 800, 1600, 900])
      .layout(),
    free: [{ room: 'r1', box: [0, 5000, 2500, 2000] }],
    corridor: { id: 'c1', clear: 1000, spot: [1200, 3550] },
  },
];
