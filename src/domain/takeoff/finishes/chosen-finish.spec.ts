import type { RoomFinish } from '../../extraction';
import { chosenFinish, finishWords } from './chosen-finish';

const DESCRIBED: Record<string, string> = {
  'CPT-1': 'BROADLOOM CARPET',
  'CPT-2': 'MODULAR CARPET TILE',
  'PT-1': 'PORCELAIN CERAMIC TILE',
  'PT-2': 'PORCELAIN CERAMIC TILE',
  'P-1': 'PAINT',
  'P-2': 'PAINT',
  'SC-1': 'SPECIAL COATING',
  'ACT-1': 'ACOUSTIAL CEILING TILE',
};

const cell = (
  surface: RoomFinish['surface'],
  says: string,
  state: RoomFinish['state'] = 'stated',
  side?: RoomFinish['side'],
): RoomFinish => ({
  surface,
  ...(side && { side }),
  state,
  says,
  codes: (says.match(/[A-Z]+-\d/g) ?? []).map((code) => ({ code, description: DESCRIBED[code] ?? null })),
  source: 'schedule',
  evidence: 'ROOM SCHEDULE, 101',
});

const floor = (...finishes: RoomFinish[]) => chosenFinish({ finishes }, 'floor', undefined);
const walls = (...finishes: RoomFinish[]) => chosenFinish({ finishes }, 'wall', undefined);

describe('the finish of a surface', () => {
  it('is that of the room type where the drawings say nothing, or point elsewhere', () => {
    expect(chosenFinish({}, 'floor', undefined)).toMatchObject({ source: 'template', outcome: 'template' });
    const pointer = cell('floor', 'SEE FINISH PLAN', 'elsewhere');
    expect(floor(pointer)).toMatchObject({ outcome: 'template' });
    expect(floor(pointer, { ...cell('floor', 'VCT-1'), source: 'code' })).toMatchObject({ source: 'code' });
  });

  it('is what a person says before what a schedule says', () => {
    const finishes = [cell('floor', 'CPT-1')];
    expect(chosenFinish({ finishes }, 'floor', { floor: 'granite-flooring' })).toMatchObject({
      source: 'person',
      outcome: 'product',
      material: 'granite-flooring',
    });
    expect(chosenFinish({ finishes }, 'floor', { floor: 'existing' })).toMatchObject({ outcome: 'existing' });
    expect(chosenFinish({ finishes }, 'floor', { ceiling: 'none' })).toMatchObject({ source: 'schedule' });
  });

  it('is the product that the finish schedule describes, and a code alone only where its letters have one meaning', () => {
    expect(floor(cell('floor', 'CPT-2'))).toMatchObject({
      material: 'carpet-tile',
      evidence: 'ROOM SCHEDULE, 101',
    });
    expect(floor(cell('floor', 'VCT-9'))).toMatchObject({ material: 'vinyl-composition-tile' });
    // PT is porcelain tile in one office and paint in another.
    expect(floor(cell('floor', 'PT-9'))).toMatchObject({ outcome: 'open', why: 'unknown' });
  });

  it('is another product of the same code on another surface', () => {
    const base = chosenFinish({ finishes: [cell('base', 'CPT-1')] }, 'base', undefined);
    expect(base).toMatchObject({ material: 'carpet-base-100' });
    const soffit = chosenFinish({ finishes: [cell('ceiling', 'P-1')] }, 'ceiling', undefined);
    expect(soffit).toMatchObject({ material: 'acrylic-emulsion-coat' });
  });

  it('is the boards that words name, not their paint in brackets', () => {
    const ceiling = chosenFinish({ finishes: [cell('ceiling', 'GYP BD (P-2)')] }, 'ceiling', undefined);
    expect(ceiling).toMatchObject({ material: 'gypsum-ceiling-plain' });
  });

  it('is open where two products are named, and one work where two colours are', () => {
    expect(floor(cell('floor', 'CPT-1/CPT-2', 'several'))).toMatchObject({ outcome: 'open', why: 'several' });
    expect(floor(cell('floor', 'PT-1/PT-2', 'several'))).toMatchObject({ material: 'porcelain-floor-tile' });
    const open = floor(cell('floor', 'CPT-1/CPT-2', 'several'));
    expect(finishWords(open, 'Floor finish')).toBe('Floor finish CPT-1/CPT-2, to be decided');
  });

  it('of walls is that of all sides that have one; sides that differ in product are open', () => {
    const [n, e, s] = [
      cell('wall', 'P-1', 'stated', 'north'),
      cell('wall', 'P-2', 'stated', 'east'),
      cell('wall', 'N/A', 'none', 'south'),
    ];
    expect(walls(n, e, s)).toMatchObject({ outcome: 'product', says: 'P-1; P-2' });
    expect(walls(n, cell('wall', 'SC-1', 'stated', 'west'))).toMatchObject({
      outcome: 'open',
      why: 'several',
    });
    expect(walls(s)).toMatchObject({ outcome: 'none' });
    expect(walls(n, cell('wall', 'EXIST', 'existing', 'west'))).toMatchObject({ outcome: 'open' });
  });
});
