import fc from 'fast-check';
import { type PageFacts, surveyDocument, surveyPage } from './content-detection';
import { coverage } from './page-coverage';

const BLANK: PageFacts = {
  number: 1,
  width: 800,
  height: 600,
  paths: 0,
  segments: 0,
  images: 0,
  image_area_ratio: 0,
  image_dpi: null,
  text_characters: 0,
  fonts: [],
};
const page = (facts: Partial<PageFacts>) => surveyPage({ ...BLANK, ...facts });

describe('the kind of a page', () => {
  it.each([
    ['an empty sheet', {}, 'blank', 'none', []],
    ['a CAD plot', { paths: 4000, segments: 9000, text_characters: 300 }, 'vector', 'vector', []],
    [
      'a CAD plot with a logo',
      { paths: 4000, segments: 9000, images: 1, image_area_ratio: 0.02 },
      'vector',
      'vector',
      [],
    ],
    ['a scan', { images: 1, image_area_ratio: 0.98, image_dpi: 300 }, 'scanned', 'raster', []],
    [
      'a scan with a drawn frame',
      { images: 1, image_area_ratio: 0.98, segments: 8 },
      'scanned',
      'raster',
      ['vector'],
    ],
    [
      'a scan with its text recognised',
      { images: 1, image_area_ratio: 1, text_characters: 900 },
      'scanned',
      'raster',
      [],
    ],
    ['a scan in the middle of a page', { images: 1, image_area_ratio: 0.3 }, 'scanned', 'raster', []],
    [
      'a plan over an aerial photo',
      { images: 1, image_area_ratio: 0.9, segments: 5000 },
      'mixed',
      'vector',
      ['raster'],
    ],
    ['a schedule', { text_characters: 2000 }, 'vector', 'vector', []],
  ] as const)('%s', (_, facts, kind, recommended, alternatives) => {
    expect(page(facts as Partial<PageFacts>)).toMatchObject({
      kind,
      recommended_extractor: recommended,
      alternatives,
    });
  });

  it('has a confidence between 0 and 1, and the recommendation is never also an alternative', () => {
    const facts = fc.record({
      segments: fc.nat(1e6),
      images: fc.nat(100),
      image_area_ratio: fc.double({ min: 0, max: 1, noNaN: true }),
      text_characters: fc.nat(1e5),
    });
    fc.assert(
      fc.property(facts, (counts) => {
        const survey = page(counts);
        expect(survey.confidence).toBeGreaterThan(0);
        expect(survey.confidence).toBeLessThanOrEqual(1);
        expect(survey.alternatives).not.toContain(survey.recommended_extractor);
      }),
    );
  });

  it('is more certain with more drawn lines, and less certain with more of the page under pictures', () => {
    const [sketch, plan] = [page({ segments: 80 }), page({ segments: 5000 })];
    expect(plan.confidence).toBeGreaterThan(sketch.confidence);
    expect(page({ segments: 5000, images: 1, image_area_ratio: 0.4 }).confidence).toBeLessThan(
      plan.confidence,
    );
  });
});

describe('the kind of a document', () => {
  const vector = page({ segments: 5000 });
  const scan = page({ images: 1, image_area_ratio: 1 });

  it('is the kind of its pages, not counting blank ones', () => {
    expect(surveyDocument([vector, page({}), vector], 3)).toMatchObject({ kind: 'vector', truncated: false });
    expect(surveyDocument([scan, scan], 2)).toMatchObject({
      kind: 'scanned',
      recommended_extractor: 'raster',
    });
    expect(surveyDocument([vector, scan], 2)).toMatchObject({
      kind: 'mixed',
      recommended_extractor: 'vector',
    });
    expect(surveyDocument([page({})], 1)).toMatchObject({ kind: 'blank', recommended_extractor: 'none' });
  });

  it('says when not all pages were surveyed', () => {
    expect(surveyDocument([vector], 500)).toMatchObject({ page_count: 500, truncated: true });
  });
});

describe('coverage', () => {
  it('counts overlaps once and ignores what lies outside the page', () => {
    expect(coverage(200, 100, [[0, 0, 100, 100]])).toBe(0.5);
    expect(
      coverage(200, 100, [
        [0, 0, 100, 100],
        [50, 0, 100, 50],
      ]),
    ).toBe(0.5);
    expect(coverage(200, 100, [[-500, -500, 900, 900]])).toBe(1);
    expect(coverage(200, 100, [[300, 300, 400, 400]])).toBe(0);
    expect(coverage(200, 100, [])).toBe(0);
  });

  it('never decreases when a box is added', () => {
    const box = fc.tuple(fc.nat(200), fc.nat(100), fc.nat(200), fc.nat(100));
    const boxes = fc.array(
      box.map(([x, y, w, h]) => [x, y, x + w, y + h] as const),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(boxes, (all) => {
        expect(coverage(200, 100, all)).toBeGreaterThanOrEqual(coverage(200, 100, all.slice(1)));
      }),
    );
  });
});
