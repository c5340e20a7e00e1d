import { boxRing } from '../../geometry';
import type { Room } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import type { Strip } from '../model/wall-strip';
import { doubtfulWalls } from './doubtful-walls';

/** One drawing unit is 10 mm. */
const SCALE = { mmPerUnit: 10 };
/** Three rooms of 4 × 3 m in a row, with 100 mm between them. */
const BOXES = [0, 410, 820].map((x) => boxRing([x, 0, x + 400, 300]));
const ROOMS = BOXES.map((_, i) => ({ id: `r${i + 1}` })) as Room[];

function drafts(...printed: (number | null)[]): RoomDraft[] {
  return BOXES.map((outer, i) => ({
    region: { outer, holes: [] },
    label: printed[i] ? { area: { squareMetres: printed[i], rounding: 0.005 } } : null,
  })) as unknown as RoomDraft[];
}

function strip(x0: number, y0: number, x1: number, y1: number, thickness: number): Strip {
  return { a: [x0, y0], b: [x1, y1], thickness, layer: null, drawnAs: 'pair' };
}

const BETWEEN = strip(405, 0, 405, 300, 10);
const SOFA = strip(20, 310, 200, 310, 20);

describe('walls that may be furniture', () => {
  it('are said with the rooms that they bound', () => {
    expect(doubtfulWalls([SOFA], ROOMS, drafts(), SCALE)).toMatchObject([
      { code: 'walls_doubtful', elements: ['r1'], severity: 'check' },
    ]);
  });

  it('make the plan poor where half of the rooms have some', () => {
    expect(doubtfulWalls([BETWEEN], ROOMS, drafts(), SCALE)).toMatchObject([
      { elements: ['r1', 'r2'], severity: 'poor' },
    ]);
  });

  it('are walls where a room has the area that is printed in it, and say nothing of rooms further away', () => {
    expect(doubtfulWalls([BETWEEN], ROOMS, drafts(12, 11), SCALE)).toMatchObject([{ elements: ['r2'] }]);
    expect(doubtfulWalls([strip(0, -40, 400, -40, 20)], ROOMS, drafts(), SCALE)).toEqual([]);
    expect(doubtfulWalls([], ROOMS, drafts(), SCALE)).toEqual([]);
  });
});
