import { Draft } from './draft';
import type { Specimen } from './specimen';

export const PUBLIC_PLACES: Specimen[] = [
  {
    name: 'shop with rooms behind',
    layout: new Draft([0, 0, 9000, 12000], 1200)
      .room('r1', 'retail', [0, 0, 9000, 8500])
      .room('r2', 'storage', [0, 8500, 5500, 3500])
      .room('r3', 'toilet', [5500, 8500, 3500, 3500], { min_area_m2: 3, min_clear_mm: [1500, 1750] })
      .door('d1', ['r1', null], [4500, 0], 'x', { width: 1800 })
      .door('d2', ['r2', 'r1'], [1000, 8500], 'x', { into: 'r2' })
      .door('d3', ['r3', 'r1'], [8300, 8500], 'x', { into: 'r3', hinge: 'last' })
      .fixture('f1', 'r1', 'shelving', [1000, 3000, 600, 3000], [1600, 3000, 900, 3000])
      .fixture('f2', 'r1', 'shelving', [2500, 3000, 600, 3000], [1600, 3000, 900, 3000])
      .fixture('f3', 'r1', 'till', [6500, 1500, 1500, 700], [6500, 2200, 1500, 900])
      .fixture('f4', 'r3', 'wc', [5550, 11300, 700, 400], [6250, 11000, 900, 1000])
      .fixture('f5', 'r2', 'rack', [0, 11400, 3000, 600], [0, 10500, 3000, 900])
      .window('r1', [
        [1000, 0],
        [3000, 0],
      ])
      .layout(),
    free: [
      { room: 'r1', box: [6500, 4000, 2500, 2500] },
      { room: 'r2', box: [3000, 8600, 2400, 1600] },
    ],
    corridor: null,
  },
  {
    name: 'classrooms along a passage',
    layout: new Draft([0, 0, 16000, 9500], 1800)
      .room('c1', 'corridor', [0, 0, 16000, 1850])
      .room('r1', 'classroom', [0, 1850, 7000, 7650], { min_area_m2: 45, min_clear_mm: [6000, 7000] })
      .room('r2', 'classroom', [7000, 1850, 6500, 7650])
      .room('r3', 'office', [13500, 1850, 2500, 7650])
      .door('d1', ['c1', null], [0, 900], 'y', { width: 1500 })
      .door('d2', ['r1', 'c1'], [800, 1850], 'x', { into: 'r1', width: 1000 })
      .door('d3', ['r2', 'c1'], [12800, 1850], 'x', { into: 'r2', width: 1000, hinge: 'last' })
      .door('d4', ['r3', 'c1'], [14300, 1850], 'x', { into: 'r3' })
      .door('d5', ['r1', 'r2'], [7000, 8800], 'y', { into: 'r2' })
      .fixture('f1', 'r1', 'desk', [2000, 4000, 1200, 500], [2000, 4500, 1200, 700])
      .fixture('f2', 'r1', 'desk', [3500, 4000, 1200, 500], [3500, 4500, 1200, 700])
      .fixture('f3', 'r1', 'desk', [2000, 5500, 1200, 500], [2000, 6000, 1200, 700])
      .fixture('f4', 'r2', 'board', [8500, 9300, 3000, 200], [8500, 8300, 3000, 1000])
      .layout(),
    free: [
      { room: 'r1', box: [0, 7500, 2000, 2000] },
      { room: 'r2', box: [8000, 4000, 2500, 2500] },
      { room: 'r3', box: [13550, 7000, 2000, 2000] },
    ],
    corridor: { id: 'c1', clear: 1800, spot: [5000, 900] },
  },
  {
    name: 'dental clinic on a branching corridor',
    layout: new Draft([0, 0, 15000, 12000], 1500)
      .room('c1', 'corridor', [
        [0, 5200],
        [15000, 5200],
        [15000, 6800],
        [8300, 6800],
        [8300, 12000],
        [6700, 12000],
        [6700, 6800],
        [0, 6800],
      ])
      .room('r1', 'reception', [0, 0, 5000, 5200])
      .room('r2', 'operatory', [5000, 0, 3500, 5200], { min_area_m2: 9.2, min_clear_mm: [2740, 3350] })
      .room('r3', 'operatory', [8500, 0, 3500, 5200], { min_area_m2: 9.2, min_clear_mm: [2740, 3350] })
      .room('r4', 'toilet', [12000, 0, 3000, 5200])
      .room('r5', 'office', [0, 6800, 6700, 5200])
      .room('r6', 'pantry', [8300, 6800, 6700, 2600])
      .room('r7', 'lab', [8300, 9400, 6700, 2600])
      .door('d1', ['c1', null], [0, 6000], 'y', { width: 1200 })
      .door('d2', ['r1', 'c1'], [2500, 5200], 'x', { kind: 'opening', width: 2000 })
      .door('d3', ['r2', 'c1'], [5700, 5200], 'x', { into: 'r2' })
      .door('d4', ['r3', 'c1'], [9200, 5200], 'x', { into: 'r3' })
      .door('d5', ['r4', 'c1'], [14300, 5200], 'x', { into: 'r4', hinge: 'last' })
      .door('d6', ['r5', 'c1'], [6000, 6800], 'x', { into: 'r5', hinge: 'last' })
      .door('d7', ['r6', 'c1'], [9000, 6800], 'x', { into: 'r6' })
      .door('d8', ['r7', 'c1'], [8300, 11300], 'y', { into: 'r7', hinge: 'last' })
      .fixture('f1', 'r2', 'dental_chair', [6000, 1500, 900, 1800], [5100, 1500, 900, 1800])
      .fixture('f2', 'r3', 'dental_chair', [9500, 1500, 900, 1800], [8600, 1500, 900, 1800])
      .fixture('f3', 'r4', 'wc', [14550, 0, 400, 700], [14100, 700, 900, 900])
      .fixture('f4', 'r1', 'waiting_chairs', [0, 0, 3000, 600], [0, 600, 3000, 600])
      .window('r5', [
        [0, 8000],
        [0, 11000],
      ])
      .layout(),
    free: [
      { room: 'r1', box: [2500, 1500, 2000, 1800] },
      { room: 'r5', box: [0, 8500, 2500, 2500] },
      { room: 'r6', box: [13000, 6850, 2000, 2500] },
      { room: 'r7', box: [12500, 9450, 2500, 2000] },
    ],
    corridor: { id: 'c1', clear: 1500, spot: [11600, 6000] },
  },
  {
    name: 'offices on a notched floor',
    layout: new Draft(
      [
        [0, 0],
        [13500, 0],
        [13500, 6000],
        [12000, 6000],
        [12000, 8000],
        [0, 8000],
      ],
      1500,
    )
      .room('c1', 'corridor', [0, 3000, 13500, 1600])
      .room('r1', 'office', [0, 0, 4000, 3000])
      .room('r2', 'office', [4000, 0, 4000, 3000], { min_clear_mm: [2900, 3900] })
      .room('r3', 'server_room', [8000, 0, 5500, 3000])
      .room('r4', 'meeting_room', [0, 4600, 7000, 3400])
      .room('r5', 'pantry', [
        [7000, 4600],
        [13500, 4600],
        [13500, 6000],
        [12000, 6000],
        [12000, 8000],
        [7000, 8000],
      ])
      .door('d1', ['c1', null], [13500, 3800], 'y', { width: 1200 })
      .door('d2', ['r1', 'c1'], [800, 3000], 'x', { into: 'r1' })
      .door('d3', ['r2', 'c1'], [4800, 3000], 'x', { into: 'r2' })
      .door('d4', ['r3', 'c1'], [8800, 3000], 'x', { into: 'r3' })
      .door('d5', ['r4', 'c1'], [6200, 4600], 'x', { into: 'r4', hinge: 'last' })
      .door('d6', ['r5', 'c1'], [7800, 4600], 'x', { into: 'r5' })
      .fixture('f1', 'r4', 'meeting_table', [2500, 5800, 2400, 1100])
      .window('r4', [
        [0, 5500],
        [0, 7000],
      ])
      .window('r5', [
        [8000, 8000],
        [11500, 8000],
      ])
      .layout(),
    free: [
      { room: 'r4', box: [0, 6900, 2000, 1100] },
      { room: 'r5', box: [10000, 6000, 2000, 2000] },
      { room: 'r3', box: [10000, 0, 2000, 1500] },
    ],
    corridor: { id: 'c1', clear: 1500, spot: [2600, 3800] },
  },
];
