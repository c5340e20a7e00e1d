import { freeLabels } from './free-labels';

const label = (x: number, y: number, text = 'label') => ({ text, at: [x, y] as [number, number] });

describe('finding room for labels', () => {
  it('leaves out the later one of two that overlap', () => {
    expect(freeLabels([label(0, 0), label(10, 0), label(0, 30)], 10)).toEqual([0, 2]);
  });

  it('finds overlaps of long labels across the cells of its grid', () => {
    const long = 'x'.repeat(60);
    expect(freeLabels([label(0, 0, long), label(150, 5), label(300, 5)], 10)).toEqual([0, 2]);
  });

  it('keeps labels that are shown already, whatever their place in the list', () => {
    expect(freeLabels([label(0, 0), label(10, 0)], 10, new Set([1]))).toEqual([1]);
  });

  it('measures a label that stands above its place there', () => {
    expect(freeLabels([label(0, 0), { ...label(0, 5), above: true }], 10)).toEqual([0]);
    expect(freeLabels([label(0, 0), { ...label(0, -5), above: true }], 10)).toEqual([0, 1]);
  });
});
