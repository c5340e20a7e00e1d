import fc from 'fast-check';
import type { PrintedArea } from '../model/room-label';
import { areaVote } from './areas';
import { MM_PER_POINT } from './standard-scales';

function rooms(ratio: number, areas: readonly number[]) {
  const units2PerM2 = 1e6 / (ratio * MM_PER_POINT) ** 2;
  return areas.map((squareMetres) => ({
    units2: squareMetres * units2PerM2,
    area: { squareMetres, rounding: 0.005, imperial: false, rest: '' } satisfies PrintedArea,
  }));
}

const squareMetres = fc.double({ min: 3, max: 60, noNaN: true });

describe('scale from printed areas', () => {
  it('is the standard scale at which the rooms have their areas', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(50, 96, 100, 200),
        fc.array(squareMetres, { minLength: 2, maxLength: 12 }),
        (ratio, areas) => {
          expect(areaVote(rooms(ratio, areas))).toMatchObject({ ratio, votes: areas.length });
        },
      ),
    );
  });

  it('is a standard one even where more rooms err the same way', () => {
    const found = areaVote([...rooms(100, [12, 9, 15, 20]), ...rooms(104.6, [8, 11, 13, 7, 10])]);
    expect(found).toMatchObject({ ratio: 100, votes: 4 });
  });

  it('is an odd one only where most rooms agree closely', () => {
    const replotted = rooms(110, [12, 9, 15, 20, 8]);
    expect(areaVote(replotted)?.ratio).toBeCloseTo(110, 1);
    expect(areaVote([...replotted, ...rooms(61, [10, 8]), ...rooms(142, [5, 7])])).toBeNull();
    const spread = [96.5, 97.3, 98.1, 103.2].flatMap((ratio) => rooms(ratio / 1.17, [12]));
    expect(areaVote(spread)).toBeNull();
  });

  it('is none with one room or without areas', () => {
    expect(areaVote(rooms(100, [12]))).toBeNull();
    expect(areaVote([{ units2: 500, area: null }])).toBeNull();
  });
});
