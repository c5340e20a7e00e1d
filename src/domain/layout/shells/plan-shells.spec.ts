import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { drawPlan } from '../../../../test/support/plans/draw-plan';
import { planSuite } from '../../../../test/support/plans/plan-suite';
import { runs } from '../../../../test/support/runs';
import { readPage } from '../../../drawings/pdf';
import { measurePlan, extractPlan, type MeasuredPlan, type Point } from '../../extraction';
import { boxOf, isSimplePolygon, ringArea, unite } from '../../geometry';
import type { Shell } from '../shell';
import { shellFromPlan } from '.';

const GOLDEN = join(__dirname, '../../../../test/golden/extraction');

function sample(name: string): MeasuredPlan {
  return { ...(JSON.parse(readFileSync(join(GOLDEN, `${name}.json`), 'utf8')) as MeasuredPlan), texts: [] };
}

/** A door of the flat that is not its entrance. */
const INNER_DOOR = sample('flat').openings.find(({ kind, id }) => kind === 'door' && id !== 'o15')!.id;

/** The plan turned on its page about the page's corner; a drawing may stand askew on its sheet. */
function turned(plan: MeasuredPlan, degrees: number): MeasuredPlan {
  const [cos, sin] = [Math.cos, Math.sin].map((f) => f((degrees * Math.PI) / 180));
  const place = ([x, y]: Point): Point => [x * cos - y * sin, x * sin + y * cos];
  const line = ([a, b]: [Point, Point]): [Point, Point] => [place(a), place(b)];
  return {
    ...plan,
    walls: plan.walls.map((w) => ({ ...w, centreline: line(w.centreline), polygon: w.polygon.map(place) })),
    openings: plan.openings.map((o) => ({ ...o, segment: line(o.segment) })),
    rooms: plan.rooms.map((r) => ({
      ...r,
      polygon: r.polygon.map(place),
      holes: r.holes.map((hole) => hole.map(place)),
    })),
  };
}

function size({ outline }: Shell): [number, number] {
  const [, , width, depth] = boxOf(outline);
  return [width, depth];
}

describe('shells of plans', () => {
  it.each<[string, [number, number], string]>([
    ['flat', [10_500, 8_100], 'o15'],
    ['office', [19_700, 10_500], 'o21'],
    ['clinic', [18_085, 10_160], 'o22'],
  ])('of the sample %s: all between its outer walls, entered by its door', (name, [width, depth], door) => {
    const shell = shellFromPlan(sample(name), { keep_room_ids: [] });
    expect(size(shell)).toEqual([width, depth]);
    expect(ringArea(shell.outline)).toBe(width * depth);
    expect(shell.entrances.map(({ id }) => id)).toEqual([door]);
    expect(shell.windows!.length).toBeGreaterThanOrEqual(8);
  });

  it('keep rooms with their doors, and shafts with their walls', () => {
    const { kept_rooms, obstacles } = shellFromPlan(sample('clinic'), { keep_room_ids: ['r1'] });
    expect(kept_rooms.map(({ id, name, doors }) => [id, name, doors.length])).toEqual([
      ['r1', 'Operatory 1', 1],
    ]);
    expect(obstacles.map(({ id, kind }) => [id, kind])).toEqual([['r15', 'shaft']]);
  });

  it('are nearly the same when the plan stands askew on its sheet', () => {
    const degrees = fc.integer({ min: -4_400, max: 4_400 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.constantFrom('flat', 'office', 'clinic'), degrees, (name, angle) => {
        const straight = shellFromPlan(sample(name), { keep_room_ids: [] });
        const askew = shellFromPlan(turned(sample(name), angle), { keep_room_ids: [] });
        expect(askew.outline).toHaveLength(straight.outline.length);
        for (const axis of [0, 1]) expect(Math.abs(size(askew)[axis] - size(straight)[axis])).toBeLessThan(3);
        // y grows downwards on the sheet.
        expect(askew.frame.angle_deg).toBeCloseTo(-angle, 2);
        expect(askew.entrances[0].id).toBe(straight.entrances[0].id);
        expect(askew.obstacles).toHaveLength(straight.obstacles.length);
      }),
      { numRuns: runs(8, 30) },
    );
  });

  it('of drawn plans hold the rooms and little else', async () => {
    for (const { name, plan } of planSuite(1, 11).filter((_, i) => i % 4 === 0)) {
      const drawn = drawPlan(plan);
      const found = extractPlan(await readPage(drawn.pdf, 1));
      const measured = measurePlan(found, found.scale);
      const shell = shellFromPlan(measured, { keep_room_ids: [] });
      const mm = drawn.truth.mm_per_unit;
      const rooms = unite(drawn.truth.rooms.map(({ polygon }) => polygon));
      const floor = rooms.reduce((sum, { outer }) => sum + ringArea(outer) * mm * mm, 0);
      const share = floor / ringArea(shell.outline);
      expect({ name, simple: isSimplePolygon(shell.outline) }).toEqual({ name, simple: true });
      // Partitions take some of the ground.
      expect({ name, share: share > 0.75 && share < 1.05 ? 'right' : share }).toEqual({
        name,
        share: 'right',
      });
    }
  });

  it.each([
    ['scale_unknown', { ...sample('flat'), scale: null }, { keep_room_ids: [] }],
    ['shell_empty', { ...sample('flat'), rooms: [] }, { keep_room_ids: [] }],
    ['kept_room_unknown', sample('flat'), { keep_room_ids: ['r99'] }],
    ['entrance_unknown', sample('flat'), { keep_room_ids: [], entrance_opening_id: 'o99' }],
    ['entrance_off_perimeter', sample('flat'), { keep_room_ids: [], entrance_opening_id: INNER_DOOR }],
  ])('are refused with %s', (code, plan, options) => {
    expect(() => shellFromPlan(plan, options)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
