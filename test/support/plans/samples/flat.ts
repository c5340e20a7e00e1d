import type { PlanDescription, RoomDescription } from '../description';
import { rectangle } from '../polygon';
import { PLAIN_HABITS } from '../habits';
import { door, windows } from './openings';

const room = (id: string, use: RoomDescription['use'], box: readonly [number, number, number, number], name?: string): RoomDescription => ({
  id,
  use,
  name,
  outline: rectangle(box[0], box[1], box[2] - box[0], box[3] - box[1]),
});

/** A flat of three bedrooms, 10.8 × 8.4 m between the axes of its outer walls; filled walls, 1:50. */
export const flat: PlanDescription = {
  project: 'Linden Court, block B',
  title: 'Flat 7, second floor',
  drawingNumber: 'A-207',
  language: 'en',
  units: 'mm',
  building: {
    outer: 300,
    inner: 120,
    grid: 10,
    rooms: [
      room('living', 'living', [0, 0, 4800, 5600]),
      room('kitchen', 'kitchen', [4800, 0, 7600, 4200]),
      room('bedroom1', 'bedroom', [7600, 0, 10800, 4200], 'Bedroom 1'),
      {
        id: 'hall',
        use: 'hall',
        outline: [
          [4800, 4200],
          [9200, 4200],
          [9200, 5600],
          [7400, 5600],
          [7400, 8400],
          [6000, 8400],
          [6000, 5600],
          [4800, 5600],
        ],
      },
      room('store', 'storage', [9200, 4200, 10800, 5600]),
      room('bedroom2', 'bedroom', [0, 5600, 3600, 8400], 'Bedroom 2'),
      room('bathroom', 'bathroom', [3600, 5600, 6000, 8400]),
      room('bedroom3', 'bedroom', [7400, 5600, 10800, 8400], 'Bedroom 3'),
    ],
    openings: [
      door('hall', null, 900, { hingedAt: 'end' }),
      door('living', 'hall', 800),
      door('kitchen', 'hall', 800, { position: 0.8 }),
      door('bedroom1', 'hall', 800, { hingedAt: 'end' }),
      door('store', 'hall', 700, { swingsInto: 1 }),
      door('bedroom2', 'living', 800, { position: 1, hingedAt: 'end' }),
      door('bathroom', 'hall', 800, { position: 0.1 }),
      door('bedroom3', 'hall', 800, { position: 0.1 }),
      ...windows('living', 1500, [0.1, 0.9]),
      ...windows('living', 2000, [0.5], 1),
      ...windows('kitchen', 1200),
      ...windows('bedroom1', 1500, [0.5], 1),
      ...windows('bedroom2', 1500),
      ...windows('bathroom', 600),
      ...windows('bedroom3', 1500),
    ],
  },
  walls: { style: 'filled', grey: 0.35, outlined: true, joined: true },
  openings: { windowLines: 3, leaf: 'slab', arc: 'curve', hinge: 'face', threshold: true },
  annotation: {
    dimensions: { ends: 'tick', openings: true, sides: 3 },
    label: { number: false, area: true, boxed: false },
    scaleNote: 'right',
    furniture: true,
    floorHatches: false,
    grid: 'none',
    northArrow: true,
    legend: false,
    scaleBar: true,
  },
  habits: PLAIN_HABITS,
  sheet: { paper: 'A3', ratio: 50, rotate: 0, frame: true, titleBlock: 'corner', layers: 'aia' },
};
