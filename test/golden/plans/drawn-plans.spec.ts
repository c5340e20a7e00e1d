import fc from 'fast-check';
import type { Drawing } from '../../../src/domain/drawing/drawing';
import { readPage } from '../../../src/drawings/pdf';
import { drawPlan } from '../../support/plans/draw-plan';
import { placeOpenings } from '../../support/plans/placed-openings';
import { contains, regionArea, signedArea, unite } from '../../support/plans/polygon';
import { randomPlan } from '../../support/plans/random-plan';
import { middle } from '../../support/plans/vector';
import { wallAxes } from '../../support/plans/wall-axes';
import { wallPieces } from '../../support/plans/wall-pieces';
import { cutWalls, roomFloor, solidWalls, wallBands } from '../../support/plans/wall-solids';

const seeds = fc.integer({ min: 1, max: 100_000 });

// The tests draw whole plans, which is slow on a busy machine.
describe('drawPlan', () => {
  it('divides the building into walls and floors without gaps or overlaps', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { building } = randomPlan(seed);
        const bands = wallBands(wallAxes(building));
        const solid = unite(bands);
        const floors = building.rooms.map((room) => roomFloor(room, bands));
        const parts = regionArea(solid) + floors.reduce((sum, floor) => sum + regionArea(floor), 0);
        const whole = unite([...solid.filter((ring) => signedArea(ring) > 0)]);
        expect(parts / regionArea(whole)).toBeCloseTo(1, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('cuts walls at openings, and only there', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, square) => {
        const { building } = randomPlan(seed, { layout: square ? 'reachingOut' : 'bentWing' });
        const axes = wallAxes(building);
        const openings = placeOpenings(building, axes);
        const solid = solidWalls(axes);
        const cut = cutWalls(solid, openings);
        for (const { from, to } of openings) {
          expect(contains(solid, middle(from, to))).toBe(true);
          expect(contains(cut, middle(from, to))).toBe(false);
        }
        const removed = openings.reduce((sum, { what, thickness }) => sum + what.width * thickness, 0);
        expect((regionArea(solid) - regionArea(cut)) / removed).toBeCloseTo(1, 4);
        // The pieces in the truth are the whole cut. At slanting corners they end square, so that their area differs
        // a little.
        const pieces = unite(wallPieces(axes, openings).map(({ outline }) => outline));
        expect(regionArea(pieces) / regionArea(cut)).toBeCloseTo(1, square ? 6 : 1);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes for the same description', () => {
    for (const seed of [1, 2, 3]) {
      const [a, b] = [drawPlan(randomPlan(seed)), drawPlan(randomPlan(seed))];
      expect(Buffer.compare(a.pdf, b.pdf)).toBe(0);
      expect(a.truth).toEqual(b.truth);
    }
  });

  it('shows the same page for every rotation of the sheet', async () => {
    const read = (rotate: 0 | 90 | 180 | 270): Promise<Drawing> =>
      readPage(drawPlan(randomPlan(5, { sheet: { rotate } })).pdf, 1);
    const upright = await read(0);
    for (const rotate of [90, 180, 270] as const) {
      const turned = await read(rotate);
      expect(turned.page.width).toBeCloseTo(upright.page.width, 2);
      expect(turned.paths.count).toBe(upright.paths.count);
      const off = turned.paths.coords.map((v, i) => Math.abs(v - upright.paths.coords[i]));
      expect(Math.max(...off)).toBeLessThan(0.02);
      expect(turned.texts.map(({ text }) => text)).toEqual(upright.texts.map(({ text }) => text));
    }
  });
});
