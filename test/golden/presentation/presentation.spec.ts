import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { boxRing } from '../../../src/domain/geometry';
import { measurePlan, type MeasuredPlan } from '../../../src/domain/extraction/publish/measured-plan';
import type { PlanGeometry, ScaleRecord } from '../../../src/domain/extraction/model/plan-geometry';
import { planGeoJson, planSvg } from '../../../src/domain/presentation';
import { twoRooms } from './two-rooms';

const scale: ScaleRecord = { mm_per_unit: 20, ratio: 56.7, source: 'text', confidence: 0.9, candidates: [] };
const measured = measurePlan(twoRooms, scale);
const unscaled = measurePlan(twoRooms, null);

/** A column, and a warning with one place in the building and one far outside the picture. */
const marked: Pick<MeasuredPlan, 'columns' | 'warnings'> = {
  columns: [
    {
      id: 'c1',
      polygon: boxRing([140, 140, 160, 160]),
      centre: [150, 150],
      width: 20,
      depth: 20,
      width_mm: 400,
      depth_mm: 400,
      free_standing: true,
      layer: null,
      confidence: 0.85,
    },
  ],
  warnings: [
    {
      code: 'rooms_not_enclosed',
      message: '1 room is lost <here>.',
      at: [
        [150, 150],
        [9000, 150],
      ],
      names: ['OFFICE'],
    },
  ],
};

/** Compares with the file beside this test; `UPDATE_GOLDEN=1` writes it anew. */
function expectGolden(name: string, text: string): void {
  const file = join(__dirname, name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** Enough of an XML reader to fail on unescaped text: every tag closes, in order. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?:\s+[\w-:]+="[^"<]*")*)(\/?)>/gi,
    (_all, end, name, _attributes, empty) => {
      if (end && open.pop() !== name) open.push('mismatch');
      if (!end && !empty) open.push(name as string);
      return '';
    },
  );
  return open.length === 0 && !/[<>]/.test(rest) && !/&(?!(amp|lt|gt|quot|#39);)/.test(rest);
}

// Property runs take long on a busy machine.
describe('planSvg', () => {
  it('draws the plan as the golden picture', () =>
    expectGolden('two-rooms.svg', planSvg(measured, { title: 'Two rooms' })));

  it('shows no area and says why when the scale is unknown', () => {
    const svg = planSvg(unscaled);
    expect(svg).not.toContain('m²');
    expect(svg).toContain('Scale unknown');
    expectGolden('two-rooms-unscaled.svg', svg);
  });

  it('says so when nothing was found', () => {
    const svg = planSvg(measurePlan({ ...twoRooms, rooms: [], walls: [], openings: [] }, scale));
    expect(svg).toContain('No walls or rooms were found');
    expect(wellFormed(svg)).toBe(true);
  });

  it('stays well formed whatever a drawing calls its rooms', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</text><script>', '"\'&<>', '\u0000\u0007', '\ud800'),
    );
    fc.assert(
      fc.property(text, text, text, (name, number, title) => {
        const rooms = measured.rooms.map((room) => ({ ...room, name, number, type: title }));
        const svg = planSvg({ ...measured, rooms }, { title });
        expect(wellFormed(svg)).toBe(true);
        expect(svg).toBe(Buffer.from(svg, 'utf8').toString('utf8'));
        // XML 1.0 forbids control characters even as entities.
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
    );
  });

  it('marks the places that warnings name, and draws columns', () => {
    const svg = planSvg({ ...measured, ...marked });
    expect(wellFormed(svg)).toBe(true);
    expect(svg).toContain('<title>OFFICE: 1 room is lost &lt;here&gt;.</title>');
    expect(svg.match(/class="warning"/g)).toHaveLength(1);
    expect(svg).toContain('id="c1" class="column"');
  });

  it('turns drawings with y up the right way round', () => {
    const flip = (plan: PlanGeometry): PlanGeometry => {
      const text = JSON.stringify(plan, (_key, value: unknown) =>
        Array.isArray(value) && value.length === 2 && value.every((v) => typeof v === 'number')
          ? [value[0], plan.page.height - value[1]]
          : value,
      );
      return { ...(JSON.parse(text) as PlanGeometry), page: { ...plan.page, axis_y: 'up' } };
    };
    // The reveals run the other way round; every place is the same.
    const places = (svg: string): string[] => svg.split(/[MLZ"]/).sort();
    expect(places(planSvg(measurePlan(flip(twoRooms), scale)))).toEqual(places(planSvg(measured)));
    expect(planGeoJson(measurePlan(flip(twoRooms), scale))).toEqual(planGeoJson(measured));
  });
});

describe('planGeoJson', () => {
  it('has the columns, and a point for each place that a warning names', () => {
    const { features } = planGeoJson({ ...measured, ...marked });
    const named = features.filter(({ properties: { kind } }) => kind === 'column' || kind === 'warning');
    const up = measured.page.height;
    expect(named).toMatchObject([
      {
        id: 'c1',
        geometry: { type: 'Polygon' },
        properties: { kind: 'column', width_mm: 400, free_standing: true },
      },
      {
        id: 'warning1',
        geometry: { type: 'Point', coordinates: [150 * 20, (up - 150) * 20] },
        properties: { kind: 'warning', code: 'rooms_not_enclosed', name: 'OFFICE' },
      },
      { id: 'warning2', geometry: { type: 'Point' }, properties: { code: 'rooms_not_enclosed', name: null } },
    ]);
  });

  it('is the golden document', () =>
    expectGolden('two-rooms.json', `${JSON.stringify(planGeoJson(measured), null, 1)}\n`));

  it('gives areas in the unit it names', () => {
    for (const [plan, unit] of [
      [measured, 'mm'],
      [unscaled, 'drawing_unit'],
    ] as const) {
      const { features, coordinate_unit } = planGeoJson(plan);
      expect(coordinate_unit).toBe(unit);
      const room = features.find(({ id }) => id === 'r2')!;
      if (room.geometry.type !== 'Polygon') throw new Error('A room is a polygon.');
      const [outline, hole] = room.geometry.coordinates.map(shoelace);
      // 180 × 180 units less a column of 20 × 20; counter-clockwise outside, clockwise inside.
      const factor = unit === 'mm' ? 400 : 1;
      expect([outline, hole]).toEqual([180 * 180 * factor, -20 * 20 * factor]);
    }
  });
});

const shoelace = (ring: readonly (readonly [number, number])[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length];
    return sum + (x * ny - nx * y) / 2;
  }, 0);
