import { draw, readOne } from '../../../test/support/read-drawings';

describe('texts', () => {
  it('come as lines with accents, place, size and angle', async () => {
    const content = draw((c) =>
      c
        .text('Küche – 12,5 m²', { x: 20, y: 50, size: 10 })
        .text('SIDE', { x: 80, y: 20, size: 5, angle: 90 })
        .text('SKEW', { x: 10, y: 10, size: 5, angle: 30 }),
    );
    const drawing = await readOne({ size: [200, 100], content });
    expect(drawing.texts.map(({ text, angle }) => [text, angle])).toEqual([
      ['Küche – 12,5 m²', 0],
      ['SIDE', -90],
      ['SKEW', -30],
    ]);
    // Widths of Helvetica's AFM: K667 ü556 c500 h556 e556 ␣278 –556 ␣278 1,2,5 556 each and ,278 ␣278 m833 ²333
    expect(drawing.texts[0]).toMatchObject({ x: 20, y: 50, size: 10 });
    expect(drawing.texts[0].width).toBeCloseTo(73.37, 1);
  });

  it('turn with the page', async () => {
    const content = draw((c) => c.text('UP', { x: 20, y: 50, size: 10 }));
    const drawing = await readOne({ size: [200, 100], rotate: 90, content });
    expect(drawing.texts).toMatchObject([{ text: 'UP', x: 50, y: 20, angle: 90, size: 10 }]);
  });

  it('in render mode 3 are read and marked as for searching only', async () => {
    const content = draw((c) => c.text('HALL', { x: 20, y: 50, size: 10, mode: 3 }));
    const drawing = await readOne({ size: [200, 100], content });
    expect(drawing.texts).toMatchObject([{ text: 'HALL', visible: true, searchOnly: true }]);
  });
});
