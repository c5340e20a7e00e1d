import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout, LayoutRoom } from '../../../src/domain/layout';
import { checkLayout } from '../../../src/domain/layout/check';
import { layoutProfile } from '../../../src/domain/layout/profiles';
import { searchLayouts } from '../../../src/domain/layout/search';
import { CLINIC_SHELLS, clinicSearch } from '../../support/dental-clinics';

/** Walk from door to door at right angles, mm, that still counts as near. */
const NEAR_MM = 15_000;
const FILE = join(__dirname, 'dental-clinics.json');

/**
 * SHA-256 by shell: of the layouts, and of everything else that the search says of them, such as the reasons of the
 * scores. `UPDATE_GOLDEN=1` writes the file anew.
 */
const golden: Record<string, { layouts: string; report: string }> = JSON.parse(readFileSync(FILE, 'utf8'));

describe.each(CLINIC_SHELLS)('the dental clinic in a shell of 465 m², %s', (name) => {
  const request = clinicSearch(name);
  const result = searchLayouts(request);
  const profile = layoutProfile(request.programme.profile);
  const layouts = result.alternatives.map(({ layout }) => layout);

  it('has alternatives that break no rule', () => {
    expect(layouts.length).toBeGreaterThan(0);
    for (const layout of layouts) {
      expect(checkLayout(layout, profile).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('has six operatories of at least 2.74 × 3.35 m, a reception, a pantry', () => {
    for (const layout of layouts) {
      const operatories = roomsOf(layout, /^Operatory/);
      expect(operatories).toHaveLength(6);
      for (const [short, long] of operatories.map(sides)) {
        expect(short).toBeGreaterThanOrEqual(2_740);
        expect(long).toBeGreaterThanOrEqual(3_350);
      }
      expect(roomsOf(layout, /^Reception/)).toHaveLength(1);
      expect(roomsOf(layout, /^Staff pantry/)).toHaveLength(1);
    }
  });

  it('has its two washrooms near the waiting room', () => {
    const [best] = layouts;
    const [waiting] = roomsOf(best, /^Waiting/);
    const walks = roomsOf(best, /^Washroom/).map((washroom) => walk(best, washroom, waiting));
    expect(walks).toHaveLength(2);
    for (const length of walks) expect(length).toBeLessThanOrEqual(NEAR_MM);
  });

  it('is the same to the byte on every machine', () => {
    const report = { ...result, alternatives: result.alternatives.map(({ layout: _, ...rest }) => rest) };
    const hashes = { layouts: hashOf(layouts), report: hashOf(report) };
    if (process.env.UPDATE_GOLDEN) {
      golden[name] = hashes;
      writeFileSync(FILE, `${JSON.stringify(golden, null, 2)}\n`);
    }
    expect(hashes).toEqual(golden[name]);
  });
});

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function roomsOf({ rooms }: Layout, name: RegExp): LayoutRoom[] {
  return rooms.filter((room) => name.test(room.name));
}

function sides({ polygon }: LayoutRoom): [short: number, long: number] {
  const extents = ([0, 1] as const).map((axis) => {
    const values = polygon.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  });
  return [Math.min(...extents), Math.max(...extents)];
}

/** Shortest way from a door of one room to a door of the other, along both axes. */
function walk({ doors }: Layout, from: LayoutRoom, to: LayoutRoom): number {
  const placesOf = ({ id }: LayoutRoom) =>
    doors
      .filter(({ connects }) => connects.includes(id))
      .map(({ segment: [[ax, ay], [bx, by]] }) => [(ax + bx) / 2, (ay + by) / 2]);
  return Math.min(
    ...placesOf(from).flatMap(([x, y]) => placesOf(to).map(([u, v]) => Math.abs(x - u) + Math.abs(y - v))),
  );
}
