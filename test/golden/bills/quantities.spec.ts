import { priceBill } from '../../../src/domain/takeoff';
import { gridPlan } from '../takeoff/grid-plan';
import { INDIA, INDIAN_TERMS } from '../takeoff/standard-catalogue';
import { NO_SKIRTING, oneRoom, quantityOf, takeoffOf } from './one-room';

/** A room of 4.00 × 3.00 × 2.70 m with a door of 0.90 × 2.10 and a window of 1.50 × 1.20 m. */
const ROOM = oneRoom({
  width: 4000,
  depth: 3000,
  openings: [
    { id: 'd', kind: 'door', width: 900 },
    { id: 'w', kind: 'window', width: 1500 },
  ],
});

describe('golden bills: IS 1200', () => {
  it('1: both faces finished alike: half of each opening of up to 3 m²', () => {
    // 14.00 × 2.70 = 37.80; door 1.89 ÷ 2 = 0.945; window 1.80 ÷ 2 = 0.90; 35.955.
    expect(quantityOf(takeoffOf(ROOM, 'is1200', NO_SKIRTING), 'paint.primer.r1')).toBe('35.96 m2');
  });

  it.each([
    // 37.80 − 1.89 − 1.80: the reveal on the finished side is the narrower one.
    ['narrower', '34.11 m2'],
    // No deduction and no addition where the reveals are equal.
    ['equal', '37.80 m2'],
  ] as const)('2: one face finished, its reveal %s: %s', (reveal, quantity) => {
    const openings = { d: { faces: 'one', reveal }, w: { faces: 'one', reveal } } as const;
    const takeoff = takeoffOf(ROOM, 'is1200', { ...NO_SKIRTING, openings });
    expect(quantityOf(takeoff, 'paint.primer.r1')).toBe(quantity);
  });

  it('3: a frame as thick as the wall: the whole door, half of the window', () => {
    // 37.80 − 1.89 − 0.90.
    const takeoff = takeoffOf(ROOM, 'is1200', { ...NO_SKIRTING, openings: { d: { thick_frame: true } } });
    expect(quantityOf(takeoff, 'paint.primer.r1')).toBe('35.01 m2');
  });

  it('4: a window of more than 3 m²: all of it, and its reveals of 85 mm added', () => {
    // 37.80 − 0.945 − 3.60 + (2 × 1.80 + 2 × 2.00) × 0.085 = 0.65; 33.905.
    const room = oneRoom({
      ...{ width: 4000, depth: 3000 },
      openings: [
        { id: 'd', kind: 'door', width: 900 },
        { id: 'w', kind: 'window', width: 2000 },
      ],
    });
    const openings = { w: { height_mm: 1800, reveal_mm: 85 } };
    expect(quantityOf(takeoffOf(room, 'is1200', { ...NO_SKIRTING, openings }), 'paint.primer.r1')).toBe(
      '33.91 m2',
    );
  });

  it('5: above a skirting of 75 mm, only the part of the door there is deducted', () => {
    // 14.00 × 2.625 = 36.75; door 0.90 × 2.025 = 1.82, half 0.91; window 0.90. Skirting 14.00 − 0.90.
    const takeoff = takeoffOf(ROOM, 'is1200');
    expect(quantityOf(takeoff, 'paint.primer.r1')).toBe('34.94 m2');
    expect(quantityOf(takeoff, 'skirting.r1')).toBe('13.10 m');
  });

  it('6: a bathroom of 2.40 × 1.80 m is tiled to 2.10 m, painted above and waterproofed', () => {
    // Tiles 8.40 × 2.10 = 17.64, less door 0.75 × 2.10 = 1.58 and window 0.60 × 0.60 = 0.36 below 2.10 m.
    // Paint 8.40 × 0.60 = 5.04. Membrane 4.32 + (8.40 − 0.75) × 0.30 = 2.30.
    const bathroom = oneRoom({
      ...{ width: 2400, depth: 1800, type: 'bathroom' },
      openings: [
        { id: 'd', kind: 'door', width: 750 },
        { id: 'w', kind: 'window', width: 600 },
      ],
    });
    const takeoff = takeoffOf(bathroom, 'is1200', { openings: { w: { height_mm: 600, sill_mm: 1500 } } });
    expect(quantityOf(takeoff, 'wall_tiles.r1')).toBe('15.70 m2');
    expect(quantityOf(takeoff, 'paint.primer.r1')).toBe('5.04 m2');
    expect(quantityOf(takeoff, 'waterproofing.r1')).toBe('6.62 m2');
  });

  it('16: a floor runs under its door to the middle of a wall of 115 mm', () => {
    // 12.00 + 0.90 × 0.115 ÷ 2 = 12.05.
    const room = oneRoom({
      ...{ width: 4000, depth: 3000, thickness: 115 },
      openings: [{ id: 'd', kind: 'door', width: 900 }],
    });
    expect(quantityOf(takeoffOf(room, 'is1200'), 'flooring.r1')).toBe('12.05 m2');
  });
});

/** Two rooms beside each other; the wall w2 of 4.80 m between them has the door of the second one. */
const twoRooms = (thickness: number, door: number, depth = 4800) =>
  gridPlan(
    {
      ...{ widths: [3000, 3000], depths: [depth], thickness },
      types: ['office'],
      openings: [{ kind: 'door', width: door }],
    },
    10,
  );

describe('golden bills: walls', () => {
  it('7: a board partition of 4.80 × 2.70 m with a door has its studs, track, boards and screws', () => {
    // Studs 4.80 ÷ 0.60 = 8, + 1, + 2 at the door. Track 2 × 4.80 − 0.90 + 0.90. Net 12.96 − 1.89 = 11.07; both faces
    // 22.14, × 20 screws = 443; boards 22.14 × 1.10 ÷ 2.88 = 8.5.
    const takeoff = takeoffOf(twoRooms(100, 900), 'nrm2');
    const line = takeoff.lines.find(({ id }) => id === 'wall.w2')!;
    const parts = Object.fromEntries(line.components.map(({ description, qty }) => [description, qty]));
    expect(parts).toMatchObject({ Stud: '11', Track: '9.6', 'Drywall screw': '443' });
    const { purchases } = priceBill(takeoff, [], INDIAN_TERMS);
    expect(purchases.find(({ unit }) => unit === 'board')?.qty).toBe('9');
  });

  it('8: NRM2: the partition net of its door, and the door opening extra over', () => {
    const takeoff = takeoffOf(twoRooms(100, 900), 'nrm2');
    expect(quantityOf(takeoff, 'wall.w2')).toBe('11.07 m2');
    expect(quantityOf(takeoff, 'wall.opening.w2')).toBe('1 nr');
    expect(takeoff.lines.find(({ id }) => id === 'wall.opening.w2')?.kind).toBe('extra_over');
  });

  it('15: a brick wall of 230 mm is measured by volume', () => {
    // 4.80 × 3.00 × 0.23 = 3.31; door 1.00 × 2.10 × 0.23 = 0.48; 2.83 m³.
    const takeoff = takeoffOf(twoRooms(230, 1000), 'is1200', { ceiling_height_mm: 3000 }, INDIA);
    expect(quantityOf(takeoff, 'wall.w2')).toBe('2.83 m3');
  });

  it.each([
    [100, 'Partition, 100 mm thick', 'm2'],
    [115, 'Masonry wall, 115 mm thick', 'm2'],
    [230, 'Masonry wall, 230 mm thick', 'm3'],
    [600, 'Wall of unknown make, 600 mm thick', 'm2'],
  ])('a wall of %i mm is taken for: %s', (thickness, specification, unit) => {
    const { lines, assumptions } = takeoffOf(twoRooms(thickness, 900), 'is1200', {}, INDIA);
    expect(lines.find(({ id }) => id === 'wall.w2')).toMatchObject({ specification, unit });
    const asked = assumptions.some(({ code }) => code === 'wall_without_material');
    expect(asked).toBe(thickness === 600);
  });
});

describe('golden bills: other standards', () => {
  it('12: a room of 12\'-6" × 10\'-4" has 129 square feet', () => {
    // 12.5 × 10.3333 = 129.17 sf; a bill prints 129.
    const room = oneRoom({ width: 3810, depth: 3149.6, openings: [] });
    const { lines } = takeoffOf(room, 'us');
    const floor = lines.find(({ id }) => id === 'flooring.r1')!;
    expect([Math.round(Number(floor.bill_qty)), floor.unit]).toEqual([129, 'sqft']);
  });

  it('13: VOB: the door is measured over, the window of more than 2.5 m² deducted, its reveals by length', () => {
    // 37.80 − 2.00 × 1.38; reveals 2 × 1.38 + 2.00.
    const room = oneRoom({
      ...{ width: 4000, depth: 3000 },
      openings: [
        { id: 'd', kind: 'door', width: 885 },
        { id: 'w', kind: 'window', width: 2000 },
      ],
    });
    const takeoff = takeoffOf(room, 'vob', { door_height_mm: 2010, window_height_mm: 1380 });
    expect(quantityOf(takeoff, 'paint.primer.r1')).toBe('35.04 m2');
    expect(quantityOf(takeoff, 'reveals.r1')).toBe('4.76 m');
    // The door is narrower than 1 m, so the skirting is measured through it.
    expect(quantityOf(takeoff, 'skirting.r1')).toBe('14.00 m');
  });
});
