import fc from 'fast-check';
import type { Drawing, DrawnText } from '../drawing/drawing';
import { drawingOf, PLAIN, SHAPES, SWING, UNITS_PER_METRE } from '../../../test/support/two-rooms-drawing';
import { measurePlan } from './publish/measured-plan';
import type { Point } from './model/plan-geometry';
import type { LengthUnit } from './texts/lengths';
import { extractPlan } from './extract-plan';
import type { Discarded } from './observe';

function summaryOf(drawing: Drawing): unknown {
  const plan = extractPlan(drawing);
  const { rooms, openings } = measurePlan(plan, plan.scale);
  return {
    ratio: plan.scale?.ratio,
    rooms: rooms.map(({ name, type, area_m2 }) => [name, type, area_m2?.toFixed(2)]).sort(),
    openings: openings.map(({ kind, width_mm }) => [kind, Math.round((width_mm ?? 0) / 5)]).sort(),
    wallMetres: Math.round(
      measurePlan(plan, plan.scale).walls.reduce((sum, { length_mm }) => sum + (length_mm ?? 0), 0) / 100,
    ),
  };
}

const EXPECTED = {
  ratio: 100,
  rooms: [
    ['Kitchen', 'kitchen', '15.00'],
    ['Office', 'office', '12.00'],
  ],
  openings: [['door', 180]],
};

describe('extracting a plan', () => {
  it('finds scale, rooms and the door of a plain plan', () => {
    expect(summaryOf(drawingOf(PLAIN))).toMatchObject(EXPECTED);
  });

  it('finds the same wherever the plan stands and however it is turned', () => {
    const plain = summaryOf(drawingOf(PLAIN));
    const placing = fc.record({
      shift: fc.tuple(
        fc.integer({ min: 120, max: 320 }),
        fc.integer({ min: 120, max: 300 }),
      ) as fc.Arbitrary<Point>,
      quarterTurns: fc.nat(3),
    });
    fc.assert(
      fc.property(placing, (placed) => {
        expect(summaryOf(drawingOf({ ...PLAIN, ...placed }))).toEqual(plain);
      }),
      { numRuns: 25 },
    );
  });

  it.each([50, 100, 125, 200])('finds the same rooms when it is plotted at 1:%i', (ratio) => {
    const perMetre = UNITS_PER_METRE * (100 / ratio);
    expect(summaryOf(drawingOf({ ...PLAIN, perMetre, shift: [120, 120] }))).toMatchObject({
      ...EXPECTED,
      ratio,
    });
  });

  it('gives the same bytes for the same drawing', () => {
    const drawing = drawingOf(PLAIN);
    expect(JSON.stringify(extractPlan(drawing))).toBe(JSON.stringify(extractPlan(drawing)));
  });

  it('takes no gap for a door without evidence, and says what was looked for', () => {
    const drawing = drawingOf(
      PLAIN,
      SHAPES.filter((shape) => shape !== SWING),
    );
    const left: Discarded[] = [];
    const plan = extractPlan(drawing, {}, ({ stage, discarded }) => {
      if (stage === 'openings') left.push(...discarded);
    });
    expect(plan.openings).toEqual([]);
    const [gap] = left.filter(({ what }) => what === 'gap of 900 mm');
    const tried = ['swing', 'jamb', 'garage door', 'floor hatch', 'glazing', 'leaf', 'sliding door'];
    for (const evidence of [...tried, 'passing panels']) expect(gap.reason).toContain(`${evidence}: `);
    expect(gap.at[0]).toBeCloseTo(4.3 * UNITS_PER_METRE + 200, 3);
    expect(gap.at[1]).toBeCloseTo(1.45 * UNITS_PER_METRE + 200, 3);
  });

  it('says that the scale is unknown where nothing on the sheet shows it', () => {
    const drawing = drawingOf(PLAIN);
    const plan = extractPlan({ ...drawing, texts: drawing.texts.slice(0, 2) });
    expect(plan.scale).toBeNull();
    expect(plan.warnings.map(({ code }) => code)).toEqual(['scale_unknown']);
    expect(measurePlan(plan, plan.scale).rooms.every(({ area_m2 }) => area_m2 === null)).toBe(true);
  });

  it('follows a calibration, and says where the drawing contradicts it', () => {
    const plan = extractPlan(drawingOf(PLAIN), { scaleHint: { ratio: 50 } });
    expect(plan.scale).toMatchObject({ ratio: 50, source: 'calibration' });
    const conflict = plan.warnings.find(({ code }) => code === 'scale_conflict');
    expect(conflict?.message).toMatch(/^The calibration says 1:50, but "[^"]+" says 1:100\. /);
    const agreed = extractPlan(drawingOf(PLAIN), { scaleHint: { ratio: 100 } });
    expect(agreed.warnings).toEqual([]);
  });

  it('reads numbers without a unit in the unit that the caller states', () => {
    const drawing = drawingOf(PLAIN);
    const inCentimetres = drawing.texts.map((text) => ({
      ...text,
      text: text.text.replace(/^(\d+)0$/, '$1'),
    }));
    const ratioIn = (units: LengthUnit): unknown =>
      extractPlan({ ...drawing, texts: inCentimetres }, { units }).scale?.ratio;
    // In millimetres they would make it 1:10, finer than any plan of a building.
    expect([ratioIn('cm'), ratioIn('mm'), ratioIn('ft_in')]).toEqual([100, undefined, undefined]);
  });

  it('believes dimensions rather than a printed scale, and reports the conflict', () => {
    const drawing = drawingOf(PLAIN);
    const note: DrawnText = { ...drawing.texts[0], text: 'Scale 1:50', x: 20, y: 570 };
    const plan = extractPlan({ ...drawing, texts: [...drawing.texts, note] });
    expect(plan.scale).toMatchObject({ ratio: 100, source: 'dimensions' });
    expect(plan.scale!.confidence).toBeLessThan(0.6);
    expect(plan.warnings.map(({ code }) => code)).toEqual(['scale_conflict']);
  });

  it('does not choose between two printed scales that nothing confirms', () => {
    const drawing = drawingOf(PLAIN);
    const notes = ['Scale 1:50', 'Scale 1:20'].map((text, i): DrawnText => ({
      ...drawing.texts[0],
      text,
      x: 20 + 150 * i,
      y: 570,
    }));
    const plan = extractPlan({ ...drawing, texts: notes });
    expect(plan.scale).toBeNull();
    expect(plan.warnings.map(({ code }) => code)).toContain('scale_unknown');
    const single = extractPlan({ ...drawing, texts: notes.slice(0, 1) });
    expect(single.scale).toMatchObject({ ratio: 50, source: 'text' });
  });

  it('survives a page with nothing on it', () => {
    const plan = extractPlan({ ...drawingOf(PLAIN, []), texts: [] });
    expect([plan.walls, plan.rooms, plan.openings]).toEqual([[], [], []]);
  });
});
