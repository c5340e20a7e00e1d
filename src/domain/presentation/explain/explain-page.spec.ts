import { PathColumnsBuilder } from '../../drawing/path-columns-builder';
import type { Drawing, PathStyle } from '../../drawing/drawing';
import { EXTRACTION_STAGES, type StageReport, type StageShape } from '../../extraction/observe';
import { explainPage, sheetOf, stagePdf, stagePictures } from '.';

const PEN: PathStyle = {
  ...{ stroke: true, fill: 'none', width: 0.5, strokeColor: 0, fillColor: 0, strokeAlpha: 1, fillAlpha: 1 },
  ...{ dash: [], layer: null, visible: true, clip: null },
};

function drawing(): Drawing {
  const paths = new PathColumnsBuilder();
  paths.move(100, 100);
  paths.line(300, 100);
  paths.line(300, 200);
  paths.end(0);
  paths.move(0, 0);
  paths.line(7, 7);
  paths.end(1);
  const text = { text: '<Küche> & "Bad"', x: 120, y: 150, width: 60, size: 8, angle: 0 };
  return {
    page: { number: 1, count: 1, width: 400, height: 300 },
    styles: [PEN, { ...PEN, visible: false }],
    paths: paths.build(),
    texts: [{ ...text, layer: null, visible: true }],
    images: [],
    viewports: [],
    warnings: [],
  };
}

const report = (stage: StageReport['stage'], rest: Partial<StageReport> = {}): StageReport => ({
  ...{ stage, notes: [`The stage ${stage} ran.`], shapes: [], discarded: [], ...rest },
});

const WALLS = report('walls', {
  variant: 'strokes',
  shapes: [
    {
      kind: 'line',
      points: [
        [100, 100],
        [300, 100],
      ],
      role: 'wall',
      label: '115 <mm>',
    },
    {
      kind: 'ring',
      points: [
        [100, 100],
        [300, 100],
        [300, 200],
      ],
      role: 'body',
    },
    { kind: 'text', points: [[120, 150]], role: 'label', label: 'Küche' },
    { kind: 'line', points: [], role: 'wall' },
  ],
  discarded: [
    { what: 'strip of 90 mm', reason: 'It carries no <room>.', at: [200, 100] },
    { what: 'strip of 20 mm', reason: 'It is too thin.', at: [250, 150] },
  ],
});

describe('the page that explains an extraction', () => {
  const reports = EXTRACTION_STAGES.map((stage) => (stage === 'walls' ? WALLS : report(stage)));
  const page = explainPage(sheetOf(drawing()), stagePictures(reports), 'a <plan>.pdf');

  it('has a section for each report, in order, with its notes', () => {
    const sections = [...page.matchAll(/<section id="(\d\d)-([a-z]+)/g)].map(([, , stage]) => stage);
    expect(sections).toEqual([...EXTRACTION_STAGES]);
    for (const stage of EXTRACTION_STAGES.filter((name) => name !== 'walls')) {
      expect(page).toContain(`<li>The stage ${stage} ran.</li>`);
    }
  });

  it('numbers what was left out and lists it with reason and place', () => {
    expect(page).toContain(
      '<tr data-mark="06-walls-strokes-2"><td>2</td><td>strip of 20 mm</td><td>It is too thin.</td><td>250, 150</td></tr>',
    );
    expect(page.match(/class="out"/g)).toHaveLength(2);
    expect(page).toContain('<g id="06-walls-strokes-2" class="out">');
  });

  it('cuts long labels on the picture and lists them in full', () => {
    const label = 'window 0.8: swing: No arc stands at a jamb. glazing: found a window.';
    const shapes: StageShape[] = [
      {
        kind: 'line',
        points: [
          [5, 6],
          [9, 6],
        ],
        role: 'window',
        label,
      },
    ];
    const pictures = stagePictures([report('openings', { shapes })]);
    expect(pictures[0].labels.map(({ text }) => text)).toEqual(['window 0.8…']);
    expect(explainPage(sheetOf(drawing()), pictures, 'plan')).toContain(
      `<tr><td>window</td><td>${label}</td><td>5, 6</td></tr>`,
    );
  });

  it('escapes every text of the drawing and of the reports', () => {
    expect(page).not.toMatch(/<(Küche|plan|mm|room)>/);
    expect(page).toContain('&lt;Küche&gt; &amp; &quot;Bad&quot;');
    expect(page).toContain('115 &lt;mm&gt;');
  });

  it('draws the sheet once, without what is hidden, and uses it in every picture', () => {
    expect(page.match(/id="sheet"/g)).toHaveLength(1);
    expect(page.match(/<use href="#sheet"\/>/g)).toHaveLength(reports.length);
    expect(page.match(/class="ink"[^>]*>/g)).toHaveLength(1);
    expect(page).toContain('d="M10000 10000l20000 0 0 10000"');
  });

  it('needs nothing from elsewhere, and gives the same bytes again', () => {
    expect(page).not.toMatch(/https?:|src=|@import|url\(/);
    expect(explainPage(sheetOf(drawing()), stagePictures(reports), 'a <plan>.pdf')).toBe(page);
  });
});

describe('the pictures of the stages', () => {
  it('give two roles of one picture two looks, and one role the same look in every picture', () => {
    const shape = (role: string): StageShape => ({ kind: 'point', points: [[1, 1]], role });
    const roles = Array.from({ length: 20 }, (_, i) => `role ${i}`);
    const pictures = stagePictures([
      report('cells', { shapes: roles.map(shape) }),
      report('final', { shapes: [shape('role 7')] }),
    ]);
    const looks = pictures[0].legend.map(({ look }) => JSON.stringify(look));
    expect(new Set(looks).size).toBe(20);
    expect(pictures[1].legend[0].look).toEqual(pictures[0].legend[7].look);
  });

  it('fit into 2,400 pixels, however long the list of reasons is', () => {
    const discarded = Array.from({ length: 400 }, (_, i) => ({
      ...{ what: `text ${i}`, reason: `Reason number ${i}.`, at: [i, i % 300] as [number, number] },
    }));
    const [picture] = stagePictures([{ ...WALLS, discarded }]);
    const { file, width, height } = stagePdf(picture, sheetOf(drawing()));
    expect(Math.max(width, height)).toBeLessThanOrEqual(2400);
    expect(file).toContain(hex('More is in the HTML page.'));
    expect(file).not.toMatch(/[^\x00-\xff]|NaN/);
  });

  it('label the largest shape first', () => {
    const line = (length: number): StageShape => ({
      ...{
        kind: 'line',
        points: [
          [0, 10],
          [length, 10],
        ],
        role: 'wall',
        label: `${length} mm`,
      },
    });
    const [picture] = stagePictures([report('walls', { shapes: [line(20), line(90), line(40)] })]);
    expect(picture.labels.map(({ text }) => text)).toEqual(['90 mm', '40 mm', '20 mm']);
  });

  it('show labels in the letters of the font, and a question mark for any other', () => {
    const shape: StageShape = { kind: 'text', points: [[50, 50]], role: 'label', label: 'Diele 5² – 厨' };
    const [picture] = stagePictures([report('labels', { shapes: [shape] })]);
    expect(stagePdf(picture, sheetOf(drawing())).file).toContain('4469656c652035b22096203f');
  });
});

const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
