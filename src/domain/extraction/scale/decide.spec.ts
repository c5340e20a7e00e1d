import type { Drawing, DrawnText } from '../../drawing/drawing';
import { drawingOf, PLAIN, SHAPES, UNITS_PER_METRE } from '../../../../test/support/two-rooms-drawing';
import { extractPlan, presentPlan } from '..';
import type { ScaleCandidate, ScaleRecord } from '../model/plan-geometry';
import { calibrate } from './calibrate';
import { decisiveAmong } from './candidates';
import { implausibleSizes } from './checks';
import { contradiction } from './conflicts';
import { MM_PER_POINT } from './standard-scales';

const candidate = (ratio: number, source: ScaleCandidate['source'], confidence: number): ScaleCandidate => ({
  mm_per_unit: ratio * MM_PER_POINT,
  ratio,
  source,
  votes: 3,
  confidence,
  evidence: `${source} 1:${ratio}`,
});

describe('the evidence that decides the scale', () => {
  const ratioOf = (...all: ScaleCandidate[]): number | null | undefined => decisiveAmong(all)?.ratio;

  it('is what was measured, however surely something else is printed', () => {
    expect(ratioOf(candidate(10, 'text', 0.65), candidate(100, 'dimensions', 0.6))).toBe(100);
    expect(ratioOf(candidate(192, 'text', 0.65), candidate(96, 'bar', 0.75))).toBe(96);
    expect(ratioOf(candidate(50, 'viewport', 0.8), candidate(100, 'sizes', 0.6))).toBe(100);
  });

  it('is the printed scale where areas are near to it or few agree', () => {
    expect(ratioOf(candidate(100, 'text', 0.65), candidate(96, 'areas', 0.85))).toBe(100);
    expect(ratioOf(candidate(100, 'text', 0.65), candidate(50, 'areas', 0.3))).toBe(100);
    expect(ratioOf(candidate(48, 'text', 0.45), candidate(272, 'dimensions', 0.2))).toBe(48);
  });

  it('is nothing where little agrees and nothing confirms it', () => {
    expect(ratioOf(candidate(272, 'dimensions', 0.4))).toBeUndefined();
    expect(ratioOf(candidate(100, 'dimensions', 0.4), candidate(100, 'areas', 0.3))).toBe(100);
  });
});

describe('a stated scale', () => {
  const stated = (ratio: number, ...candidates: ScaleCandidate[]): ScaleRecord =>
    calibrate({ ratio }, candidates);
  const sheet = [
    candidate(100, 'dimensions', 0.95),
    candidate(1000, 'dimensions', 0.47),
    candidate(50, 'text', 0.65),
    candidate(100, 'areas', 0.85),
  ];

  it('is contradicted by nothing where the best evidence agrees, whatever else is printed', () => {
    expect(contradiction(stated(100, ...sheet))).toEqual([]);
  });

  it('is contradicted by everything sure that disagrees', () => {
    expect(contradiction(stated(50, ...sheet))).toEqual([
      {
        code: 'scale_conflict',
        message:
          'The calibration says 1:50, but "dimensions 1:100" and "areas 1:100" say 1:100. Check one known length before relying on sizes.',
      },
    ]);
    const [{ message }] = contradiction(stated(20, ...sheet));
    expect(message).toContain('"dimensions 1:100" and "areas 1:100" say 1:100, and "text 1:50" says 1:50');
  });
});

describe('sizes of doors and walls', () => {
  const drawn = (mm: number) => ({
    swings: [mm, mm * 1.05, mm * 0.9].map((radius) => radius / (100 * MM_PER_POINT)),
    walls: [{ thickness: 200 / (100 * MM_PER_POINT), length: 100 }],
  });

  it.each([
    [700, 100, 0],
    [900, 100, 0],
    [900, 50, 1],
    [900, 200, 1],
    [900, 20, 2],
  ])('of %i mm at 1:100 are impossible at 1:%i in %i ways', (mm, ratio, ways) => {
    expect(implausibleSizes(drawn(mm), ratio * MM_PER_POINT)).toHaveLength(ways);
  });
});

describe('a plan whose scale is stated afterwards', () => {
  const noted = (...notes: string[]): Drawing => {
    const drawing = drawingOf(PLAIN);
    const texts = notes.map((text, i): DrawnText => ({ ...drawing.texts[0], text, x: 20 + 150 * i, y: 570 }));
    return { ...drawing, texts: [...drawing.texts.slice(0, 2), ...texts] };
  };
  const codesAt = (drawing: Drawing, ratio: number): string[] => {
    const plan = extractPlan(drawing);
    const scale = calibrate({ ratio }, plan.scale?.candidates ?? plan.scale_candidates);
    return presentPlan(plan, new Map(), scale).warnings.map(({ code }) => code);
  };

  it('is held against the evidence that was stored with it', () => {
    const drawing = drawingOf(PLAIN);
    expect(codesAt(drawing, 100)).toEqual([]);
    expect(codesAt(drawing, 50)).toEqual(['scale_conflict']);
  });

  it('loses a conflict when the scale that was found is stated', () => {
    const drawing = drawingOf(PLAIN);
    const wrong = { ...drawing.texts[0], text: 'Scale 1:50', x: 20, y: 570 };
    const both = { ...drawing, texts: [...drawing.texts, wrong] };
    expect(extractPlan(both).warnings.map(({ code }) => code)).toEqual(['scale_conflict']);
    expect(codesAt(both, 100)).toEqual([]);
  });

  it('is held against evidence that could not decide', () => {
    const drawing = noted('Scale 1:50', 'Scale 1:20');
    expect(extractPlan(drawing)).toMatchObject({
      scale: null,
      scale_candidates: [{ ratio: 20 }, { ratio: 50 }],
    });
    expect(codesAt(drawing, 200)).toEqual(['scale_conflict']);
    expect(codesAt(drawing, 50)).toEqual([]);
  });
});

describe('two drawings with dimensions at their own scales', () => {
  it('are measured at one of them, and the other is named with its place', () => {
    const detail = [2, 3, 4].map((units, i) => ({
      points: [
        [12, 4 + i],
        [12 + units, 4 + i],
      ] as [number, number][],
      closed: false,
      style: 1 as const,
    }));
    const drawing = drawingOf({ ...PLAIN, shift: [120, 120] }, [...SHAPES, ...detail]);
    const texts = [2, 3, 4].map((units, i): DrawnText => ({
      ...drawing.texts[2],
      text: String(units * 200),
      x: (12 + units / 2) * UNITS_PER_METRE + 120 - 6,
      y: (3.9 + i) * UNITS_PER_METRE + 120,
      width: 12,
    }));
    const { scale, warnings } = extractPlan({ ...drawing, texts: [...drawing.texts, ...texts] });
    expect(scale?.ratio).toBe(100);
    const [several] = warnings.filter(({ code }) => code === 'several_scales');
    expect(several.message).toContain('are at 1:20');
    expect(several.at).toHaveLength(3);
  });
});
