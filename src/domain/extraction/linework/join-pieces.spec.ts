import type { Point } from '../../geometry';
import type { Stroke } from '../model/linework';
import { joinPieces } from './join-pieces';

type Line = readonly [...Point, ...Point];

/** What is left after joining lines of one pen, or of the pens given. */
function joined(lines: readonly Line[], pens: readonly number[] = []): string[] {
  const strokes = lines.map(([ax, ay, bx, by], path): Stroke => ({
    a: [ax, ay],
    b: [bx, by],
    style: pens[path] ?? 0,
    path,
  }));
  return joinPieces(strokes).map(({ a, b }) => [...a, ...b].join(' '));
}

describe('pieces of a line', () => {
  it('are one stroke, also where some are drawn twice or the other way round', () => {
    const pieces: Line[] = [
      [40, 0, 80, 0],
      [0, 0, 40, 0],
      [80, 0, 40, 0],
      [95.5, 0, 80, 0],
    ];
    expect(joined(pieces)).toEqual(['0 0 95.5 0']);
  });

  it('are joined at any angle', () => {
    expect(
      joined([
        [0, 0, 30, 40],
        [60, 80, 30, 40],
      ]),
    ).toEqual(['0 0 60 80']);
  });

  it.each<[string, Line[], number[]]>([
    [
      'at a corner',
      [
        [0, 0, 40, 0],
        [40, 0, 40, 40],
      ],
      [],
    ],
    [
      'where a third line ends',
      [
        [0, 0, 40, 0],
        [40, 0, 80, 0],
        [40, 0, 40, 40],
      ],
      [],
    ],
    [
      'along the chords of an arc',
      [
        [0, 0, 40, 0],
        [40, 0, 80, 0.3],
      ],
      [],
    ],
    [
      'where a line turns back',
      [
        [0, 0, 40, 0],
        [40, 0, 10, 0],
      ],
      [],
    ],
    [
      'of two pens',
      [
        [0, 0, 40, 0],
        [40, 0, 80, 0],
      ],
      [0, 1],
    ],
    [
      'that only cross',
      [
        [0, 0, 80, 0],
        [40, -40, 40, 40],
      ],
      [],
    ],
  ])('stay apart %s', (_, lines, pens) => {
    expect(joined(lines, pens)).toHaveLength(lines.length);
  });

  it('are joined where a line of another pen ends', () => {
    expect(
      joined(
        [
          [0, 0, 40, 0],
          [40, 0, 80, 0],
          [40, 0, 40, 9],
        ],
        [0, 0, 1],
      ),
    ).toHaveLength(2);
  });
});
