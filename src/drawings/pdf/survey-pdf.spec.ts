import { PdfContent, type PdfHandle, PdfWriter } from '../../../test/support/pdf-writer';
import { draw } from '../../../test/support/read-drawings';
import { READ_LIMITS } from './read-limits';
import { surveyPdf } from './survey-pdf';

const grid = (content: PdfContent): PdfContent => {
  for (let i = 0; i < 400; i++) content.move(i, 0).line(i, 300).stroke();
  return content;
};
const SIZE = [400, 300];

const scan = (image: PdfHandle): PdfContent => draw((c) => c.image(image, 0, 0, 400, 300));

describe('a survey', () => {
  it('counts what each page holds and says what kind it is', async () => {
    const pdf = new PdfWriter({ compress: true });
    const picture = pdf.image(1250, 938);
    const times = pdf.font('Times-Roman');
    pdf.page({
      size: SIZE,
      content: grid(new PdfContent()).text('HALL', { x: 9, y: 9, size: 9, font: times }),
    });
    pdf.page({ size: SIZE, content: scan(picture), rotate: 90 });
    pdf.page({ size: SIZE, content: grid(scan(picture)) });
    pdf.page({ size: SIZE, content: new PdfContent() });
    const survey = await surveyPdf(pdf.toBytes());
    expect(survey).toMatchObject({
      kind: 'mixed',
      page_count: 4,
      truncated: false,
      recommended_extractor: 'vector',
    });
    expect(survey.pages).toMatchObject([
      {
        number: 1,
        kind: 'vector',
        paths: 400,
        segments: 400,
        text_characters: 4,
        fonts: ['Times-Roman'],
        image_dpi: null,
      },
      { number: 2, kind: 'scanned', width: 300, height: 400, images: 1, image_area_ratio: 1, image_dpi: 225 },
      { number: 3, kind: 'mixed', segments: 400, image_area_ratio: 1 },
      { number: 4, kind: 'blank', confidence: 1, recommended_extractor: 'none' },
    ]);
  });

  it('does not count hidden layers', async () => {
    const pdf = new PdfWriter();
    const hidden = pdf.layer('OLD', { visible: false });
    pdf.page({ size: SIZE, content: new PdfContent().onLayer(hidden, grid) });
    expect((await surveyPdf(pdf.toBytes())).kind).toBe('blank');
  });

  it('counts only the part of an image that its clip shows', async () => {
    const pdf = new PdfWriter();
    const image = pdf.image(8, 8);
    pdf.page({
      size: SIZE,
      content: draw((c) => c.rect(0, 0, 200, 300).clip().image(image, 0, 0, 400, 300)),
    });
    expect((await surveyPdf(pdf.toBytes())).pages[0].image_area_ratio).toBe(0.5);
  });

  it('looks at the first 25 pages of a long document and says so', async () => {
    const pdf = new PdfWriter();
    for (let page = 0; page < 60; page++) pdf.page({ size: SIZE, content: grid(new PdfContent()) });
    const survey = await surveyPdf(pdf.toBytes());
    expect(survey.pages).toHaveLength(25);
    expect(survey).toMatchObject({ kind: 'vector', page_count: 60, truncated: true });
  });

  it('ends before a page that cannot be read; a first page that cannot be read is refused', async () => {
    const limits = { ...READ_LIMITS, maxObjects: 10 };
    const light = () => draw((c) => c.rect(0, 0, 9, 9).stroke());
    const pages = async (contents: PdfContent[]) => {
      const pdf = new PdfWriter();
      for (const content of contents) pdf.page({ size: SIZE, content });
      return surveyPdf(pdf.toBytes(), limits);
    };
    expect(await pages([light(), grid(new PdfContent())])).toMatchObject({ page_count: 2, truncated: true });
    await expect(pages([grid(new PdfContent()), light()])).rejects.toMatchObject({
      code: 'drawing_too_complex',
    });
  });
});
