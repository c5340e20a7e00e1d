import * as fc from 'fast-check';
import { runs } from '../../../../test/support/runs';
import { parseBrief } from '.';
import { PlanbillError } from '../../errors';
import type { Programme, RequirementSource } from '../programme';

const WORDS =
  'dental clinic,office,flat,6,two,4-6,operatories,cabins,meeting room,washrooms,reception,corridors,of,12 sqm,10 x 12 ft,1.8 m wide,near,away from,next to,with daylight,no,without,and,with,each,at least,the,accessible,2 BHK,for 8 people,flurble,20 workstations,all rooms,x,(,),@,.,;,-,/,\n,ladies and gents,one accessible,200 m²,5,000 sq ft'.split(
    ',',
  );
const soup = fc.array(fc.constantFrom(...WORDS, ','), { maxLength: 40 }).map((words) => words.join(' '));
const rooms = fc.constantFrom(
  'operatories',
  'washrooms',
  'consult rooms',
  'private offices',
  'meeting rooms',
);

/** The programme; null where the brief is refused. Any other error is a fault. */
function attempt(brief: string): Programme | null {
  try {
    return parseBrief(brief);
  } catch (error) {
    if (error instanceof PlanbillError) return null;
    throw error;
  }
}

function sources(programme: Programme): (RequirementSource | null)[] {
  const all = [...programme.rooms, ...programme.optional_rooms];
  return [
    programme.facility_source,
    programme.corridor_source,
    ...all.flatMap(({ source, area_source }) => [source, area_source]),
    ...programme.relations.map(({ source }) => source),
  ];
}

describe('any brief', () => {
  it('is read or refused, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (brief) => void attempt(brief)),
      { numRuns: runs(40, 100) },
    );
    fc.assert(
      fc.property(soup, (brief) => void attempt(brief)),
      { numRuns: runs(60, 300) },
    );
  });

  it('is quoted exactly', () => {
    fc.assert(
      fc.property(soup, (brief) => {
        const programme = attempt(brief);
        if (programme === null) return;
        const quoted = sources(programme).filter((source) => source?.kind === 'brief');
        for (const { start, end, text } of [
          ...quoted,
          ...programme.notices.flatMap(({ span }) => span ?? []),
        ]) {
          expect(start).toBeLessThan(end);
          expect(brief.slice(start, end)).toBe(text);
        }
      }),
      { numRuns: runs(60, 300) },
    );
  });

  it('gives rooms that can be planned, in the same words each time', () => {
    fc.assert(
      fc.property(soup, (brief) => {
        const programme = attempt(brief);
        if (programme === null) return;
        expect(JSON.stringify(attempt(brief))).toBe(JSON.stringify(programme));
        const all = [...programme.rooms, ...programme.optional_rooms];
        expect(all.map(({ id }) => id)).toEqual(all.map((_, index) => `r${index + 1}`));
        expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
        expect(programme.rooms.length).toBeLessThanOrEqual(60);
        for (const room of all) {
          const [short, long] = room.min_clear_mm;
          expect(room.area_m2).toBeGreaterThanOrEqual(room.min_area_m2);
          expect(room.min_area_m2 * 1e6).toBeGreaterThanOrEqual(short * long);
          expect(short).toBeLessThanOrEqual(long);
          expect(long / short).toBeLessThanOrEqual(room.max_aspect);
        }
        const ids = new Set(['entrance', ...programme.rooms.map(({ id }) => id)]);
        for (const { from, to } of programme.relations) {
          expect(ids.has(from) && ids.has(to) && from !== to).toBe(true);
        }
      }),
      { numRuns: runs(60, 300) },
    );
  });
});

describe('a number of rooms', () => {
  it('is planned', () => {
    const items = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), rooms), {
      selector: ([, room]) => room,
      minLength: 1,
    });
    fc.assert(
      fc.property(items, (list) => {
        const brief = `dental clinic with ${list.map(([count, room]) => `${count} ${room}`).join(', ')}`;
        const asked = parseBrief(brief).rooms.filter(({ source }) => source.kind === 'brief');
        expect(asked).toHaveLength(list.reduce((sum, [count]) => sum + count, 0));
      }),
    );
  });

  it('is never doubled by the template', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
        const { rooms: planned, optional_rooms: more } = parseBrief(
          `dental clinic with ${count} operatories`,
        );
        const operatories = [...planned, ...more].filter(({ type }) => type === 'operatory');
        expect(operatories).toHaveLength(count);
      }),
    );
  });
});

describe('units', () => {
  it('do not matter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 400 }), fc.integer({ min: 800, max: 9000 }), (room, gross) => {
        const feet = parseBrief(`${gross} sq ft office, 3 cabins of ${room} sq ft`);
        const metres = parseBrief(
          `${(gross * 0.09290304).toFixed(4)} m² office, 3 cabins of ${(room * 0.09290304).toFixed(4)} sqm`,
        );
        expect(feet.gross_area_m2).toBeCloseTo(metres.gross_area_m2 ?? 0, 1);
        expect(feet.rooms.map(({ area_m2 }) => area_m2)).toEqual(
          metres.rooms.map(({ area_m2 }) => expect.closeTo(area_m2, 1)),
        );
      }),
    );
  });

  it.each([
    '10 x 12 ft',
    "10' x 12'",
    '10′ × 12′',
    '10 ft by 12 ft',
    '3.048 m x 3.6576 m',
    '3048 x 3658 mm',
    '120 sq ft',
    '11.148 m2',
    '11.148 sq. m.',
    '10ft x 12ft',
    '10 feet x 12 feet',
    '10\'0" x 12\'0"',
    '13.333 sq yd',
  ])('an operatory of %s is 11.15 m²', (size) => {
    for (const brief of [
      `dental clinic, 4 operatories of ${size}`,
      `dental clinic with 4 ${size} operatories`,
    ]) {
      const [operatory] = parseBrief(brief).rooms;
      expect(operatory.area_m2).toBeCloseTo(11.15, 1);
      expect(operatory.area_source?.kind).toBe('brief');
    }
  });
});
