import fc from 'fast-check';
import type { DrawnText } from '../../drawing/drawing';
import { drawingOf, PLAIN, SHAPES, UNITS_PER_METRE } from '../../../../test/support/two-rooms-drawing';
import { extractPlan } from '../extract-plan';
import type { PlanGeometry, PlanWarning, Point, ScaleRecord } from '../model/plan-geometry';
import { coverageWarning } from './coverage';
import { measurePlan } from './measured-plan';
import { presentPlan } from './present-plan';
import { planQuality } from './quality';

const [SHIFT] = PLAIN.shift;
const textAt = (text: string, [x, y]: Point): DrawnText => ({
  ...drawingOf(PLAIN).texts[0],
  text,
  x,
  y,
  width: text.length * 4,
});
const inMetres = (x: number, y: number): Point => [SHIFT + x * UNITS_PER_METRE, SHIFT + y * UNITS_PER_METRE];

/** Two rooms with dimensions and a scale that agree, and texts of a test. */
function planWith(...texts: DrawnText[]): PlanGeometry {
  const drawing = drawingOf(PLAIN);
  const note = textAt('Scale 1:100', [20, 570]);
  return extractPlan({ ...drawing, texts: [...drawing.texts, note, ...texts] });
}

const SCALE: ScaleRecord = {
  mm_per_unit: 35.28,
  ratio: 100,
  source: 'dimensions',
  confidence: 0.95,
  candidates: [],
};
const warning = (code: string, more: Partial<PlanWarning> = {}): PlanWarning => ({
  code,
  message: `${code}.`,
  ...more,
});
const codesOf = (warnings: PlanWarning[], scale: ScaleRecord | null = SCALE): string[] =>
  planQuality({ warnings }, scale).quality_reasons.map(({ code }) => code);

describe('the quality of a plan', () => {
  it('is good where everything agrees and nothing is lost', () => {
    const plan = planWith();
    expect(planQuality(plan, plan.scale)).toEqual({ quality: 'good', quality_reasons: [] });
  });

  it('is never good while a label that surely names a room lies outside all rooms', () => {
    const label = fc.constantFrom('Bathroom', 'Bedroom 12', 'Store 4.20 m²', 'WC');
    const place = fc.tuple(fc.integer({ min: 10, max: 780 }), fc.integer({ min: 10, max: 580 }));
    fc.assert(
      fc.property(label, place, (text, at) => {
        const middle = at[0] + text.length * 2;
        const [low, high] = [inMetres(-0.1, -0.1), inMetres(9.7, 3.5)];
        fc.pre(!(middle > low[0] && middle < high[0] && at[1] > low[1] && at[1] < high[1]));
        const plan = planWith(textAt(text, at));
        const { quality, quality_reasons: reasons } = planQuality(plan, plan.scale);
        expect(quality).not.toBe('good');
        const lost = plan.warnings.filter(({ names = [] }) =>
          names.some((name) => name.startsWith(text.split(/ \d/)[0])),
        );
        expect(lost).toHaveLength(1);
        expect(reasons.map(({ code }) => code)).toContain(lost[0].code);
        expect(lost[0].at).toHaveLength(lost[0].names!.length);
      }),
      { numRuns: 40 },
    );
  });

  it('is poor without rooms, and with most of the labels lost', () => {
    // The upper wall is missing, so neither room is closed.
    const plan = extractPlan(
      drawingOf(
        PLAIN,
        SHAPES.filter((_, i) => i !== 0),
      ),
    );
    const { quality, quality_reasons: reasons } = planQuality(plan, plan.scale);
    expect(quality).toBe('poor');
    expect(reasons.slice(0, 2).map(({ code }) => code)).toEqual(['no_rooms', 'rooms_not_enclosed']);
    const lost = plan.warnings.find(({ code }) => code === 'rooms_not_enclosed')!;
    expect(lost.names).toEqual(['Office', 'Kitchen']);
    expect(lost.at!.map(([x]) => Math.round((x - SHIFT) / UNITS_PER_METRE))).toEqual([2, 7]);
  });

  it('is poor when rooms of one name were taken for one room', () => {
    const plan = planWith(textAt('Office', inMetres(0.5, 0.8)), textAt('Office', inMetres(2.5, 2.8)));
    const several = plan.warnings.find(({ code }) => code === 'several_labels')!;
    expect(several).toMatchObject({ names: ['Office', 'Office'], severity: 'poor', elements: ['r1'] });
    expect(planWith(textAt('Kitchen', inMetres(5, 0.8))).warnings).toMatchObject([
      { code: 'several_labels', severity: 'check' },
    ]);
  });

  it('is poor when most labels stand away from what was taken for the building', () => {
    const far = ['Bedroom', 'Bathroom', 'Store', 'Hall'].map((name, i) => textAt(name, [700, 60 + 40 * i]));
    const lost = planWith(...far).warnings.find(({ code }) => code === 'labels_outside_building')!;
    expect(lost).toMatchObject({ names: ['Bedroom', 'Bathroom', 'Store', 'Hall'], severity: 'poor' });
    // A table lists the rooms once more.
    const listed = ['Office', 'Kitchen', 'Office', 'Kitchen'].map((name, i) =>
      textAt(name, [700, 60 + 40 * i]),
    );
    expect(planWith(...listed).warnings).toEqual([]);
  });

  it('says which rooms have no name', () => {
    const drawing = drawingOf(PLAIN);
    const texts = drawing.texts.filter(({ text }) => text !== 'Kitchen');
    const plan = extractPlan({ ...drawing, texts: [...texts, textAt('Scale 1:100', [20, 570])] });
    const kitchen = plan.rooms.find(({ name }) => name === null)!;
    expect(plan.warnings).toMatchObject([{ code: 'rooms_unnamed', elements: [kitchen.id] }]);
    expect(planQuality(plan, plan.scale).quality).toBe('check');
  });

  it('says where a closed part of the building belongs to no room, however small its share', () => {
    const box = (x: number, y: number): Point[] => {
      const at = (dx: number, dy: number): Point => [x + dx, y + dy];
      return [at(0, 0), at(3, 0), at(3, 3), at(0, 3)].map(([px, py]) => inMetres(px, py));
    };
    // Four by three rooms of 3 m, without walls between; the one in the middle is not a room.
    const rooms = Array.from({ length: 12 }, (_, i) => box((i % 4) * 3, Math.floor(i / 4) * 3));
    const {
      rooms: [one],
    } = planWith();
    const floors = rooms.filter((_, i) => i !== 5).map((polygon) => ({ ...one, polygon, holes: [] }));
    const scale = { mmPerUnit: SCALE.mm_per_unit };
    const [warning] = coverageWarning([], { rooms: floors, texts: [] }, scale);
    expect(warning).toMatchObject({ severity: 'check', message: expect.stringContaining('cover 92 %') });
    const [[x, y]] = warning.at!;
    expect([x, y].map((at) => Math.round((at - SHIFT) * (10 / UNITS_PER_METRE)))).toEqual([45, 45]);

    // A recess in the front is no room, unless something is written in it.
    const recessed = rooms.filter((_, i) => i !== 1).map((polygon) => ({ ...one, polygon, holes: [] }));
    expect(coverageWarning([], { rooms: recessed, texts: [] }, scale)).toEqual([]);
    const note = { text: 'Balcony', position: inMetres(3.5, 1.5), angle: 0, size: 7 };
    expect(coverageWarning([], { rooms: recessed, texts: [note] }, scale)).toHaveLength(1);
  });

  it('names the heaviest reason first, and takes an unknown code for one to check', () => {
    const reasons = planQuality(
      {
        warnings: [
          warning('brand_new'),
          warning('open_plan_split'),
          warning('rooms_not_enclosed', { severity: 'poor' }),
          warning('scale_conflict'),
        ],
      },
      SCALE,
    );
    expect(reasons.quality).toBe('poor');
    expect(reasons.quality_reasons).toEqual([
      { code: 'scale_conflict', severity: 'poor', message: 'scale_conflict.' },
      { code: 'rooms_not_enclosed', severity: 'poor', message: 'rooms_not_enclosed.' },
      { code: 'open_plan_split', severity: 'check', message: 'open_plan_split.' },
      { code: 'brand_new', severity: 'check', message: 'brand_new.' },
    ]);
  });

  it('is to be checked while a printed or a stated scale has no other evidence', () => {
    const dimensions = { ...SCALE, source: 'dimensions' as const, votes: 5, evidence: '4000' };
    expect(codesOf([], { ...SCALE, source: 'text' })).toEqual(['scale_unconfirmed']);
    expect(codesOf([], { ...SCALE, source: 'calibration', confidence: 1 })).toEqual(['scale_unconfirmed']);
    expect(codesOf([], { ...SCALE, confidence: 0.6 })).toEqual(['scale_unconfirmed']);
    expect(codesOf([], { ...SCALE, source: 'text', candidates: [dimensions] })).toEqual([]);
    expect(codesOf([warning('scale_conflict')], { ...SCALE, source: 'text' })).toEqual(['scale_conflict']);
  });
});

describe('the quality after a correction', () => {
  const present = (plan: PlanGeometry, scale: ScaleRecord | null, polygon?: Point[]) =>
    presentPlan(plan, new Map(polygon && [[plan.rooms[0].id, { polygon }]]), scale);

  it('follows a calibration: an unknown scale is settled, and a wrong one contradicts the sheet', () => {
    const drawing = drawingOf(PLAIN);
    const unscaled = extractPlan({ ...drawing, texts: drawing.texts.slice(0, 2) });
    expect(planQuality(unscaled, null).quality).toBe('poor');
    const stated = { ...SCALE, source: 'calibration' as const, confidence: 1 };
    const settled = present(unscaled, stated);
    expect(planQuality(settled, stated)).toMatchObject({
      quality: 'check',
      quality_reasons: [{ code: 'scale_unconfirmed' }],
    });

    const plan = planWith();
    const wrong = { ...stated, mm_per_unit: 70.56, ratio: 200, candidates: plan.scale!.candidates };
    expect(planQuality(present(plan, wrong), wrong)).toMatchObject({
      quality: 'poor',
      quality_reasons: [{ code: 'scale_conflict' }],
    });
    const right = { ...wrong, mm_per_unit: 35.28, ratio: 100 };
    expect(planQuality(present(plan, right), right).quality).toBe('good');
  });

  it('checks printed areas at the new scale', () => {
    const plan = planWith(textAt('12.00 m²', inMetres(1.6, 2.0)));
    const stated = { ...SCALE, source: 'calibration' as const, mm_per_unit: 40, candidates: [] };
    const codes = (scale: ScaleRecord): string[] => present(plan, scale).warnings.map(({ code }) => code);
    expect(codes(stated)).toContain('printed_area_differs');
    expect(codes({ ...stated, mm_per_unit: 35.28 })).not.toContain('printed_area_differs');
  });

  it('compares each room with the size that is printed in it', () => {
    const codes = (size: string): string[] =>
      planWith(textAt(size, inMetres(1.6, 2.0))).warnings.map(({ code }) => code);
    expect(codes('4.00 x 3.00 m')).not.toContain('printed_size_differs');
    expect(codes('3.00 x 4.05 m')).not.toContain('printed_size_differs');
    // A part of the room is missing, or another room was taken in.
    expect(codes('4.00 x 3.60 m')).toContain('printed_size_differs');
    expect(codes('2.40 x 3.00 m')).toContain('printed_size_differs');
    const plan = planWith(textAt('4.00 x 3.60 m', inMetres(1.6, 2.0)));
    const corners = plan.rooms[0].polygon;
    expect(present(plan, plan.scale, corners).warnings.map(({ code }) => code)).not.toContain(
      'printed_size_differs',
    );
  });

  it('no longer asks about the scope of a room when a person has said it', () => {
    const plan = planWith(textAt('N.I.C.', inMetres(1.6, 2.0)));
    const id = plan.rooms.find((room) => room.in_scope === false)!.id;
    const after = (in_scope?: boolean): [boolean | undefined, boolean] => {
      const { rooms, warnings } = presentPlan(plan, new Map([[id, { in_scope }]]), plan.scale);
      const asked = warnings.some(({ code }) => code === 'rooms_out_of_scope');
      return [rooms.find((room) => room.id === id)?.in_scope, asked];
    };
    expect(after()).toEqual([false, true]);
    expect(after(true)).toEqual([true, false]);
    expect(after(false)).toEqual([false, false]);
  });

  it('follows a new outline that takes in a lost label', () => {
    const plan = planWith(textAt('Bathroom', inMetres(4, 5)));
    expect(planQuality(plan, plan.scale).quality).toBe('check');
    const office: Point[] = [inMetres(0.2, 0.2), inMetres(4.2, 0.2), inMetres(4.2, 3.2), inMetres(0.2, 3.2)];
    const codes = (polygon: Point[]): string[] =>
      present(plan, plan.scale, polygon).warnings.map(({ code }) => code);
    expect(codes(office)).toEqual(['rooms_not_enclosed']);
    const larger = [
      ...office.slice(0, 2),
      inMetres(4.2, 4),
      inMetres(6, 4),
      inMetres(6, 6),
      inMetres(0.2, 6),
    ];
    expect(codes(larger)).not.toContain('rooms_not_enclosed');
  });

  it('says how much of the building the rooms cover when an outline becomes smaller', () => {
    const plan = planWith();
    const corner = [inMetres(0.2, 0.2), inMetres(1.2, 0.2), inMetres(1.2, 1.2), inMetres(0.2, 1.2)];
    const room = measurePlan(plan, plan.scale).rooms[0];
    expect(room.area_m2).toBeCloseTo(12, 1);
    const smaller = present(plan, plan.scale, corner);
    const cover = smaller.warnings.find(({ code }) => code === 'rooms_cover_part');
    // 11 of 32.64 m² are missing.
    expect(cover).toMatchObject({ severity: 'check', message: expect.stringContaining('cover 66 %') });
    const [[x, y]] = cover!.at!;
    expect([(x - SHIFT) / UNITS_PER_METRE, (y - SHIFT) / UNITS_PER_METRE].every((m) => m > 0.2)).toBe(true);
  });
});
