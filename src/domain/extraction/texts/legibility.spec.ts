import { drawingOf, PLAIN } from '../../../../test/support/two-rooms-drawing';
import { drawPlan } from '../../../../test/support/plans/draw-plan';
import { handSuite } from '../../../../test/support/plans/plan-suite';
import { readPage } from '../../../drawings/pdf';
import { UNREADABLE } from '../../drawing/drawing';
import { extractPlan } from '../extract-plan';

describe('texts that cannot be read', () => {
  it('are named with their places and vote for no scale', () => {
    const drawing = drawingOf(PLAIN);
    const texts = drawing.texts.map((text) =>
      /\d/.test(text.text) ? { ...text, text: UNREADABLE.repeat(text.text.length) } : text,
    );
    const { scale, warnings } = extractPlan({ ...drawing, texts });
    expect(scale).toBeNull();
    const [unreadable] = warnings.filter(({ code }) => code === 'text_unreadable');
    expect(unreadable.message).toMatch(/^3 texts cannot be read, /);
    expect(unreadable.at).toHaveLength(3);
  });

  it('do not count where one letter of a word is unknown', () => {
    const drawing = drawingOf(PLAIN);
    const texts = drawing.texts.map((text) => ({
      ...text,
      text: text.text.replace('Kitchen', `Kitchen${UNREADABLE}`),
    }));
    expect(extractPlan({ ...drawing, texts }).warnings).toEqual([]);
  });

  it('are said to be drawn as lines, and only where they are', async () => {
    const said: Record<string, string[]> = {};
    for (const { hand, plan } of handSuite().filter(({ name }) =>
      /(strokeLettering|brokenLines) halved/.test(name),
    )) {
      const drawing = await readPage(drawPlan(plan).pdf, 1);
      // The furniture and tiles of a plan without its texts are no lettering.
      const texts = hand === 'strokeLettering' ? drawing.texts : [];
      said[hand] = [
        ...(said[hand] ?? []),
        ...extractPlan({ ...drawing, texts })
          .warnings.map(({ code }) => code)
          .filter((code) => code.startsWith('text_')),
      ];
    }
    expect(said).toEqual({
      strokeLettering: ['text_drawn_as_lines'],
      brokenLines: [],
    });
  });
});
