import type { Degrees, DrawingUnits, Mm, MmPerUnit, Radians, SquareMetres, SquareMm } from './units';

/**
 * The compiler proves these: each `@ts-expect-error` fails the type check when the line below it compiles. The
 * expectations at run time only show that the tag changes no value.
 */
describe('numbers with a unit', () => {
  it('take a plain number', () => {
    const width: Mm = 900;
    const drawn: DrawingUnits = 25.5;
    const area: SquareMetres = 12.5;
    const turn: Degrees = 90;
    expect([width, drawn, area, turn]).toEqual([900, 25.5, 12.5, 90]);
  });

  it('may be used as plain numbers', () => {
    const drawn: DrawingUnits = 25.5;
    const scale: MmPerUnit = 100;
    const product: number = drawn * scale;
    const width: Mm = product;
    expect(width).toBe(2550);
  });

  it('refuse a number of another unit', () => {
    const width: Mm = 900;
    const drawn: DrawingUnits = 25.5;
    const turn: Degrees = 90;
    const area: SquareMetres = 12.5;
    // @ts-expect-error A real length is no length on the drawing.
    const asDrawn: DrawingUnits = width;
    // @ts-expect-error A length on the drawing is no real length.
    const asReal: Mm = drawn;
    // @ts-expect-error Degrees are no radians.
    const asRadians: Radians = turn;
    // @ts-expect-error Square metres are no square millimetres.
    const asSquareMm: SquareMm = area;
    // @ts-expect-error A length is no scale.
    const asScale: MmPerUnit = width;
    expect([asDrawn, asReal, asRadians, asSquareMm, asScale]).toEqual([900, 25.5, 90, 12.5, 900]);
  });

  it('refuse another unit as an argument and in a list', () => {
    const half = (length: Mm): Mm => length / 2;
    const drawn: DrawingUnits = 10;
    // @ts-expect-error A length on the drawing is no real length.
    expect(half(drawn)).toBe(5);
    const lengths: DrawingUnits[] = [drawn];
    // @ts-expect-error Lengths on the drawing are no real lengths.
    const asReal: Mm[] = lengths;
    expect(asReal).toEqual([10]);
  });
});
