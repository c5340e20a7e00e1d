import { boxRing, type Point, regionArea, type Ring, uniteRegions } from '../../geometry';
import { CONFIDENCE } from '../model/confidences';
import type { RoomLabel } from '../model/room-label';
import { divideBetween } from './divide';
import { findRooms, splitOpenPlans } from './find-rooms';

/** One unit is 100 mm. */
const SCALE = { mmPerUnit: 100 };

function label(name: string, at: Point, squareMetres: number | null = null): RoomLabel {
  const area = squareMetres === null ? null : { squareMetres, rounding: 0.05, imperial: false, rest: '' };
  return { name, number: null, area, sized: false, outOfScope: false, at, size: 3 };
}

/** Squares of 4 × 4 m in a row, joined by passages of 1 m through walls of 200 mm. */
function squares(count: number): Ring {
  const rooms = Array.from({ length: count }, (_, i) => boxRing([42 * i, 0, 42 * i + 40, 40]));
  const passages = rooms.slice(1).map((_, i) => boxRing([42 * i + 40, 15, 42 * i + 42, 25]));
  return uniteRegions([...rooms, ...passages].map((outer) => ({ outer, holes: [] })))[0].outer;
}

function divided(outer: Ring, labels: RoomLabel[]): [string | null, number, number][] {
  const space = { outer, holes: [] };
  const rooms = splitOpenPlans(findRooms(labels, [space]), SCALE);
  const sum = rooms.reduce((total, { region }) => total + regionArea(region), 0);
  expect(sum).toBeCloseTo(regionArea(space), 0);
  return rooms.map(({ label: own, region, confidence }) => [
    own?.name ?? null,
    Math.round(regionArea(region) / 100),
    confidence,
  ]);
}

describe('dividing an open plan', () => {
  it('parts at the narrow places and loses nothing', () => {
    expect(divided(squares(2), [label('Kitchen', [20, 20]), label('Office', [62, 20])])).toEqual([
      ['Kitchen', 16, CONFIDENCE.room.zone],
      ['Office', 16, CONFIDENCE.room.zone],
    ]);
  });

  it('joins a part without a label to a neighbour, as long as no printed area contradicts', () => {
    const areas = divided(squares(3), [label('Kitchen', [20, 20]), label('Office', [104, 20])]);
    expect(areas.map(([, area]) => area).sort()).toEqual([16, 32]);
  });

  it('keeps it as a room without a name where the printed areas leave it over', () => {
    const labels = [label('Kitchen', [20, 20], 16), label('Office', [104, 20], 16)];
    const areas = divided(squares(3), labels).map(([name, area, confidence]) => [name, area, confidence]);
    expect(areas).toEqual([
      ['Kitchen', 16, CONFIDENCE.room.zone],
      ['Office', 16, CONFIDENCE.room.zone],
      [null, 16, CONFIDENCE.room.zone],
    ]);
  });

  it('parts an undivided space where the printed sizes put the border', () => {
    const sized = (name: string, at: Point, width: number): RoomLabel => ({
      ...label(name, at),
      sized: true,
      sides: [width, 4000],
    });
    const labels = [sized('Dining', [20, 20], 3000), sized('Kitchen', [60, 20], 7000)];
    expect(divided(boxRing([0, 0, 100, 40]), labels)).toEqual([
      ['Dining', 12, CONFIDENCE.room.zoneAsPrinted],
      ['Kitchen', 28, CONFIDENCE.room.zoneAsPrinted],
    ]);
  });

  it('measures a narrow place from wall to wall, whatever else cuts it', () => {
    // Niches along the upper wall cut the wide square into strips, each narrower than the passage.
    const niches = [3, 11, 19, 27, 35].map((x) => boxRing([x, -5, x + 3, 0]));
    const outer = uniteRegions([squares(2), ...niches].map((ring) => ({ outer: ring, holes: [] })))[0].outer;
    const areas = divided(outer, [label('Kitchen', [4, 20]), label('Office', [62, 20])]);
    expect(areas.map(([name, area]) => [name, area])).toEqual([
      ['Kitchen', 17],
      ['Office', 16],
    ]);
  });

  it('leaves a piece that the cut severs from its own side to the other one', () => {
    const hook: Ring = uniteRegions(
      [
        boxRing([0, 0, 20, 60]),
        boxRing([0, 0, 80, 20]),
        boxRing([60, 0, 80, 100]),
        boxRing([10, 80, 80, 100]),
      ].map((outer) => ({ outer, holes: [] })),
    )[0].outer;
    const labels = [label('Corridor', [10, 40], 14), label('Lobby', [70, 60], 36)];
    const zones = divideBetween({ outer: hook, holes: [] }, labels, SCALE);
    expect(zones.map(({ region }) => Math.round(regionArea(region) / 100))).toEqual([14, 36]);
  });
});
