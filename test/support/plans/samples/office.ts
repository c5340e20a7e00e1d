import type { PlanDescription, RoomDescription } from '../description';
import { rectangle } from '../polygon';
import type { RoomUse } from '../room-uses';
import { PLAIN_HABITS } from '../habits';
import { door, windows } from './openings';

/** Rows of rooms north and south of the corridor, millimetres between axes. */
const NORTH = { from: 0, to: 4400 };
const CORRIDOR = { from: 4400, to: 6200 };
const SOUTH = { from: 6200, to: 10800 };

const room = (
  number: string,
  use: RoomUse,
  row: { from: number; to: number },
  west: number,
  east: number,
  name?: string,
): RoomDescription => ({
  id: number,
  number,
  use,
  name,
  outline: rectangle(west, row.from, east - west, row.to - row.from),
});

/** An office floor of 20.0 × 10.8 m between the axes of its outer walls; double-line walls, 1:100. */
export const office: PlanDescription = {
  project: 'Riverside Works, fit-out',
  title: 'First floor, office',
  drawingNumber: 'A-101',
  language: 'en',
  units: 'mm',
  building: {
    outer: 300,
    inner: 120,
    bearing: 120,
    grid: 10,
    rooms: [
      room('101', 'office', NORTH, 0, 4000, 'Office 1'),
      room('102', 'office', NORTH, 4000, 8000, 'Office 2'),
      room('103', 'meeting', NORTH, 8000, 13600),
      room('104', 'server', NORTH, 13600, 16400),
      room('105', 'pantry', NORTH, 16400, 20000),
      room('106', 'corridor', CORRIDOR, 0, 20000),
      room('107', 'office', SOUTH, 0, 7200, 'Open Office'),
      room('108', 'washroom', SOUTH, 7200, 9800, 'Washroom W'),
      room('109', 'washroom', SOUTH, 9800, 12400, 'Washroom M'),
      room('110', 'storage', SOUTH, 12400, 14800),
      room('111', 'reception', SOUTH, 14800, 20000),
    ],
    openings: [
      door('101', '106', 900, { position: 0.9 }),
      door('102', '106', 900, { position: 0.1, hingedAt: 'end' }),
      door('103', '106', 1600, { leaf: 'double' }),
      door('104', '106', 900),
      door('105', '106', 900, { position: 0.2 }),
      door('107', '106', 900, { position: 0.8 }),
      door('108', '106', 900, { hingedAt: 'end' }),
      door('109', '106', 900),
      door('110', '106', 900, { swingsInto: 1 }),
      door('111', '106', 1600, { leaf: 'double' }),
      door('111', null, 1000, { position: 0.5 }),
      ...windows('101', 2000, [0.5], 1),
      ...windows('102', 2000),
      ...windows('103', 1800, [0.1, 0.9]),
      ...windows('105', 1500, [0.5], 1),
      ...windows('106', 1000),
      ...windows('107', 1500, [0.05, 0.5, 0.95]),
      ...windows('111', 1500, [0.5], 1),
    ],
  },
  walls: { style: 'double', grey: 0, outlined: true, joined: true },
  openings: { windowLines: 4, leaf: 'line', arc: 'curve', hinge: 'face', threshold: false },
  annotation: {
    dimensions: { ends: 'tick', openings: true, sides: 3 },
    label: { number: true, area: true, boxed: true },
    scaleNote: 'right',
    furniture: true,
    floorHatches: true,
    grid: 'outside',
    northArrow: true,
    legend: false,
    scaleBar: true,
  },
  habits: PLAIN_HABITS,
  sheet: { paper: 'A3', ratio: 100, rotate: 0, frame: true, titleBlock: 'corner', layers: 'aia' },
};
