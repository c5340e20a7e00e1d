import {
  PdfContent,
  type PdfHandle,
  PdfText,
  PdfWriter,
  type PdfWriterOptions,
} from '../../../test/support/pdf-writer';
import type { Drawing } from '../../domain/drawing/drawing';
import { readPage } from './read-page';

const LINE = (content: PdfContent) => content.move(10, 10).line(90, 90).stroke();
const BBOX = [0, 0, 100, 100];

/** Layer and visibility of each path, in painting order. */
function layersOf(drawing: Drawing): [string | null, boolean][] {
  return Array.from(drawing.paths.style, (index) => {
    const { layer, visible } = drawing.styles[index];
    return [layer, visible];
  });
}

async function read(build: (pdf: PdfWriter, content: PdfContent) => void, options?: PdfWriterOptions) {
  const pdf = new PdfWriter(options);
  const content = new PdfContent();
  build(pdf, content);
  pdf.page({ size: [100, 100], content });
  return readPage(pdf.toBytes(), 1);
}

/** The same document as each kind of file that has to be understood. */
const KINDS: [string, PdfWriterOptions][] = [
  ['a classic file', {}],
  ['object streams', { objectStreams: true }],
  ['compressed object streams', { objectStreams: true, compress: true }],
  ['encryption without a password', { password: '' }],
];

describe.each(KINDS)('layers in %s', (_, options) => {
  it('have their names and are on or off as in the default view', async () => {
    const drawing = await read((pdf, content) => {
      const walls = pdf.layer('A-WALL');
      const frozen = pdf.layer('Möbel ½', { visible: false });
      content.onLayer(walls, LINE).onLayer(frozen, LINE);
      LINE(content);
      content.onLayer(frozen, (c) => c.text('SOFA', { x: 10, y: 10, size: 5 }));
    }, options);
    expect(layersOf(drawing)).toEqual([
      ['A-WALL', true],
      ['Möbel ½', false],
      [null, true],
    ]);
    expect(drawing.texts).toMatchObject([{ text: 'SOFA', layer: 'Möbel ½', visible: false }]);
    expect(drawing.warnings).toEqual([]);
  });

  it('are told apart when two have the same name', async () => {
    const drawing = await read((pdf, content) => {
      const [shown, hidden] = [pdf.layer('0'), pdf.layer('0', { visible: false })];
      content.onLayer(hidden, LINE).onLayer(shown, LINE);
    }, options);
    expect(layersOf(drawing)).toEqual([
      ['0', false],
      ['0', true],
    ]);
  });

  it('apply through memberships, by policy and by expression', async () => {
    const drawing = await read((pdf, content) => {
      const [on, off] = [pdf.layer('ON'), pdf.layer('OFF', { visible: false })];
      const memberships: PdfHandle[] = [
        pdf.membership([off]),
        pdf.membership([on, off]),
        pdf.membership([on, off], { P: '/AllOn' }),
        pdf.membership([on, off], { P: '/AnyOff' }),
        pdf.membership([on], { P: '/AllOff' }),
        pdf.membership([], { VE: ['/And', on.ref, ['/Not', off.ref]] }),
        pdf.membership([], { VE: ['/Or', off.ref, ['/Not', on.ref]] }),
      ];
      for (const membership of memberships) content.onLayer(membership, LINE);
    }, options);
    expect(layersOf(drawing)).toEqual([
      ['OFF', false],
      ['ON, OFF', true],
      ['ON, OFF', false],
      ['ON, OFF', true],
      ['ON', false],
      [null, true],
      [null, false],
    ]);
  });

  it('of forms and images apply to their contents, also to nested ones', async () => {
    const drawing = await read((pdf, content) => {
      const hidden = pdf.layer('XREF', { visible: false });
      const shown = pdf.layer('DOORS');
      const inner = pdf.form({ bbox: BBOX, content: LINE(new PdfContent()), layer: shown });
      const outer = pdf.form({ bbox: BBOX, content: LINE(new PdfContent().paint(inner)), layer: hidden });
      const door = pdf.form({
        bbox: BBOX,
        matrix: [1, 0, 0, 1, 5, 0],
        content: LINE(new PdfContent()),
        layer: shown,
      });
      content
        .paint(outer)
        .paint(door)
        .image(pdf.image(2, 2, undefined, hidden), 0, 0, 50, 50);
    }, options);
    expect(layersOf(drawing)).toEqual([
      ['DOORS', false],
      ['XREF', false],
      ['DOORS', true],
    ]);
    expect([...drawing.paths.coords.slice(-4)]).toEqual([15, 90, 95, 10]);
    expect(drawing.images).toMatchObject([{ bounds: [0, 50, 50, 100], visible: false }]);
  });

  it('are all off under BaseState OFF, except those that are named', async () => {
    const drawing = await read((pdf, content) => {
      const [a, b] = [pdf.layer('A'), pdf.layer('B')];
      Object.assign(pdf.layerConfig, { BaseState: '/OFF', ON: [b.ref] });
      content.onLayer(a, LINE).onLayer(b, LINE);
    }, options);
    expect(layersOf(drawing)).toEqual([
      ['A', false],
      ['B', true],
    ]);
  });
});

describe('scales that a page declares', () => {
  const viewport = (unit: string, factor: number) => ({
    BBox: [10, 20, 60, 90],
    Name: new PdfText('PLAN'),
    Measure: {
      Type: '/Measure',
      Subtype: '/RL',
      R: new PdfText('1 in = 8 ft'),
      X: [{ U: new PdfText(unit), C: factor }],
    },
  });

  it('are read in millimetres a drawing unit, in the page’s own coordinates', async () => {
    const pdf = new PdfWriter();
    const content = LINE(new PdfContent());
    pdf.page({ size: [200, 100], rotate: 90, userUnit: 2, content, extra: { VP: [viewport('ft', 8 / 72)] } });
    const drawing = await readPage(pdf.toBytes(), 1);
    expect(drawing.viewports).toEqual([
      {
        bounds: [40, 20, 180, 120],
        name: 'PLAN',
        ratio: '1 in = 8 ft',
        mmPerUnit: expect.closeTo((8 / 72) * 152.4, 3),
      },
    ]);
  });

  it('are left out when their unit is unknown', async () => {
    const pdf = new PdfWriter();
    pdf.page({ size: [200, 100], content: LINE(new PdfContent()), extra: { VP: [viewport('furlong', 1)] } });
    expect((await readPage(pdf.toBytes(), 1)).viewports).toEqual([]);
  });
});

it('reads layers of a file whose cross-reference table is lost', async () => {
  const pdf = new PdfWriter();
  const hidden = pdf.layer('OLD', { visible: false });
  pdf.page({ size: [100, 100], userUnit: 2, content: LINE(new PdfContent().onLayer(hidden, LINE)) });
  const bytes = pdf.toBytes();
  const cut = bytes.subarray(0, bytes.lastIndexOf('xref\n0'));
  const drawing = await readPage(cut, 1);
  expect(drawing.page.width).toBe(200);
  expect(layersOf(drawing)).toEqual([
    ['OLD', false],
    [null, true],
  ]);
});

it('refuses a page whose layers are all off', async () => {
  const reading = read((pdf, content) => content.onLayer(pdf.layer('ALL', { visible: false }), LINE));
  await expect(reading).rejects.toMatchObject({ code: 'nothing_drawn' });
});
