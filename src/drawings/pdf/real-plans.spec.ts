import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from './read-page';
import { surveyPdf } from './survey-pdf';

const FOLDER = join(__dirname, '../../../../shared/fixtures/plans');
const present = existsSync(FOLDER);
if (!present)
  process.stderr.write('Real plans are not at ../shared/fixtures/plans; their tests are skipped.\n');
const plan = (name: string): Buffer => readFileSync(join(FOLDER, name));

(present ? describe : describe.skip)('real plans', () => {
  it('a layered house: layers, labels, dimensions', async () => {
    const drawing = await readPage(plan('fzk-ground-floor.pdf'), 1);
    const layers = new Set(drawing.styles.map(({ layer }) => layer));
    expect([...layers].sort()).toEqual([
      'A-ANNO-DIMS',
      'A-ANNO-TTLB',
      'A-DOOR',
      'A-FLOR-STRS',
      'A-GLAZ',
      'A-WALL',
    ]);
    const texts = drawing.texts.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['Küche', '16.31 m²', '12000', 'SCALE 1:100 ALL DIMENSIONS IN MM']),
    );
    expect(drawing.texts.find(({ text }) => text === '10000')).toMatchObject({ angle: -90 });
    expect(drawing.warnings).toEqual([]);
  });

  it('a hospital sheet: every path, and whole words although the file splits them', async () => {
    const drawing = await readPage(plan('va-finish-plan.pdf'), 1);
    expect(drawing.page).toEqual({ number: 1, count: 2, width: 3024, height: 2160 });
    expect(drawing.paths.count).toBe(38_003);
    const notes = drawing.texts.map(({ text }) => text).filter((text) => text.startsWith('PROVIDE SEALANT'));
    expect(notes).toEqual([
      'PROVIDE SEALANT TO HORIZONTAL AND VERTICAL INTERIOR CERAMIC TILE CORNERS, COLOR TO',
      'PROVIDE SEALANT AT JOINT BETWEEN COUNTER TOP, BACK OR SIDE SPLASH AND WALLS.',
    ]);
  });

  it('are surveyed as drawn', async () => {
    const survey = await surveyPdf(plan('va-finish-plan.pdf'));
    expect(survey).toMatchObject({
      kind: 'vector',
      recommended_extractor: 'vector',
      page_count: 2,
      truncated: false,
    });
  });
});
