import { type Box, boxRing, lengthOf, ringEdges, type Segment } from '../../../geometry';
import { doubleLineStrips } from '../sources/faces';
import { PAIR, THICK } from '../thresholds';
import { withTrueThickWalls } from './thick-walls';

/** One drawing unit is 10 mm. */
const SCALE = { mmPerUnit: 10 };

const edges = (...boxes: Box[]): Segment[] => boxes.flatMap((box) => ringEdges(boxRing(box)));
const line = (x0: number, y0: number, x1: number, y1: number): Segment => ({ a: [x0, y0], b: [x1, y1] });

/** The faces of walls of 200 mm round a room of 6 × 4 m. */
const THIN = [...edges([0, 0, 640, 440]), ...edges([20, 20, 620, 420])];

/** Walls of 550 mm round a space of 8 × 4 m, and a wall of 100 mm across it that is open to both. */
const HOUSE = [
  ...edges([0, 0, 910, 510]),
  ...[line(55, 55, 400, 55), line(410, 55, 855, 55), line(855, 55, 855, 455)],
  ...[line(855, 455, 410, 455), line(400, 455, 55, 455), line(55, 455, 55, 55)],
  ...[line(400, 55, 400, 455), line(410, 55, 410, 455)],
];

/** Thicknesses of the strips that are thicker than most walls, millimetres. */
function thick(lines: readonly Segment[], left: string[] = []): number[] {
  const discard = ({ reason }: { reason: string }): unknown => left.push(reason);
  const pairs = doubleLineStrips(lines, null, SCALE, { thickMm: THICK.maxMm });
  return withTrueThickWalls(pairs, lines, SCALE, discard)
    .filter((strip) => strip.thickness * SCALE.mmPerUnit > PAIR.maxWallMm && lengthOf(strip) > 100)
    .map(({ thickness }) => Math.round(thickness * SCALE.mmPerUnit));
}

describe('walls thicker than most', () => {
  it('are read where another wall runs into them', () => {
    expect(thick(HOUSE)).toEqual([550, 550, 550, 550]);
    expect(doubleLineStrips(HOUSE, null, SCALE).every(({ thickness }) => thickness < 46)).toBe(true);
  });

  it('are read where they run into other walls', () => {
    const outer = [line(600, 0, 600, 440), line(620, 0, 620, 100), line(620, 155, 620, 440)];
    const party = [line(620, 100, 1100, 100), line(620, 155, 1100, 155)];
    expect(thick([...outer, ...party])).toEqual([550]);
    expect(thick([...outer, ...party, line(620, 100, 620, 155)])).toEqual([]);
  });

  it.each<[string, Segment[]]>([
    ['a counter beside a wall', edges([43, 23, 603, 83])],
    ['tables in a row', edges([100, 100, 260, 170], [300, 100, 460, 170], [100, 250, 260, 320])],
    ['the frame of a sheet', [...edges([-300, -300, 1000, 900]), ...edges([-240, -240, 940, 840])]],
  ])('are not %s', (_, lines) => {
    const left: string[] = [];
    expect(thick([...THIN, ...lines], left)).toEqual([]);
    expect(left).toContain('It is wider than most walls are thick, and no wall joins it.');
  });
});
