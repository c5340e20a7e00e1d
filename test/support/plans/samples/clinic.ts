import type { PlanDescription, RoomDescription } from '../description';
import { rectangle } from '../polygon';
import type { RoomUse } from '../room-uses';
import { times } from '../vector';
import { PLAIN_HABITS } from '../habits';
import { door, windows } from './openings';

const INCH = 25.4;
const FOOT = 12 * INCH;

/** Sides in feet: west, north, east, south. */
const room = (
  number: string,
  use: RoomUse,
  [west, north, east, south]: readonly [number, number, number, number],
  name?: string,
): RoomDescription => ({
  id: number,
  number,
  use,
  name,
  outline: rectangle(west, north, east - west, south - north).map((p) => times(p, FOOT)),
});

/** A dental clinic of 60 × 34 ft between the axes of its outer walls; thick-stroke walls, 1/4" = 1'-0". */
export const clinic: PlanDescription = {
  project: 'Maple Street Dental',
  title: 'Floor Plan',
  drawingNumber: 'A1.1',
  language: 'en',
  units: 'feet-inches',
  building: {
    outer: 8 * INCH,
    inner: 5 * INCH,
    bearing: 5 * INCH,
    grid: INCH / 2,
    rooms: [
      room('101', 'operatory', [0, 0, 10, 12], 'Operatory 1'),
      room('102', 'operatory', [10, 0, 20, 12], 'Operatory 2'),
      room('103', 'operatory', [20, 0, 30, 12], 'Operatory 3'),
      room('104', 'operatory', [30, 0, 39, 12], 'Operatory 4'),
      room('105', 'xray', [39, 0, 45, 12]),
      room('106', 'sterilization', [45, 0, 52, 12]),
      room('107', 'laboratory', [52, 0, 60, 12]),
      room('108', 'corridor', [0, 12, 60, 17]),
      room('109', 'staff', [0, 17, 14, 34], 'Staff Lounge'),
      room('110', 'office', [14, 17, 26, 34], 'Private Office'),
      room('111', 'toilet', [26, 17, 33, 25], 'Restroom'),
      room('112', 'storage', [26, 25, 33, 34], 'Mechanical'),
      room('113', 'meeting', [33, 17, 42, 34], 'Consult'),
      room('114', 'reception', [42, 17, 60, 24]),
      room('115', 'waiting', [42, 24, 60, 34], 'Waiting Room'),
    ],
    openings: [
      ...['101', '102', '103', '104', '105', '106', '107'].map((id) => door(id, '108', 36 * INCH, { position: 0.85 })),
      door('109', '108', 36 * INCH, { position: 0.15 }),
      door('110', '108', 36 * INCH, { position: 0.2, hingedAt: 'end' }),
      door('111', '108', 36 * INCH),
      door('112', null, 36 * INCH),
      door('113', '108', 36 * INCH, { position: 0.8 }),
      door('114', '108', 36 * INCH, { position: 0.9 }),
      door('115', '114', 60 * INCH, { leaf: 'double', position: 0.9 }),
      door('115', null, 36 * INCH, { position: 0.2, hingedAt: 'end' }),
      ...['102', '103', '104'].flatMap((id) => windows(id, 60 * INCH)),
      ...windows('101', 60 * INCH, [0.5], 1),
      ...windows('107', 48 * INCH, [0.5], 1),
      ...windows('109', 60 * INCH, [0.2, 0.8]),
      ...windows('110', 60 * INCH),
      ...windows('113', 48 * INCH),
      ...windows('115', 60 * INCH, [0.75]),
    ],
  },
  walls: { style: 'stroke', grey: 0.2, outlined: true, joined: true },
  openings: { windowLines: 3, leaf: 'line', arc: 'curve', hinge: 'face', threshold: true },
  annotation: {
    dimensions: { ends: 'arrow', openings: false, sides: 2 },
    label: { number: true, area: true, boxed: true },
    scaleNote: 'right',
    furniture: true,
    floorHatches: false,
    grid: 'none',
    northArrow: true,
    legend: true,
    scaleBar: true,
  },
  habits: PLAIN_HABITS,
  sheet: { paper: 'ANSI C', ratio: 48, rotate: 0, frame: true, titleBlock: 'strip', layers: 'aia' },
};
