import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Drawing } from '../../../src/domain/drawing/drawing';
import { extractPlan } from '../../../src/domain/extraction';
import { EXTRACTION_STAGES, type StageReport } from '../../../src/domain/extraction/observe';
import { readPage } from '../../../src/drawings/pdf';

const SAMPLES = join(__dirname, '../../../samples');

interface Observed {
  readonly drawing: Drawing;
  readonly reports: readonly StageReport[];
  readonly bytes: string;
}

async function observe(name: string): Promise<Observed> {
  const drawing = await readPage(readFileSync(join(SAMPLES, `${name}.pdf`)), 1);
  const reports: StageReport[] = [];
  const bytes = JSON.stringify(extractPlan(drawing, {}, (report) => reports.push(report)));
  return { drawing, reports, bytes };
}

describe.each(['flat', 'office', 'clinic'])('an observer of the extraction of %s', (name) => {
  let observed: Observed;
  beforeAll(async () => {
    observed = await observe(name);
  });

  it('changes no byte of the plan', () => {
    expect(observed.bytes).toBe(JSON.stringify(extractPlan(observed.drawing)));
  });

  it('receives every stage, first the lines and last the plan', () => {
    const stages = observed.reports.map(({ stage }) => stage);
    expect([...new Set(stages)].sort()).toEqual([...EXTRACTION_STAGES].sort());
    expect([stages[0], stages.at(-1)]).toEqual(['linework', 'final']);
  });

  it('receives notes that are sentences and shapes that stand on the sheet', () => {
    for (const { notes, shapes } of observed.reports) {
      expect(notes.filter((note) => !/^["A-Z0-9].*\.$/s.test(note) && !/^\w+: /.test(note))).toEqual([]);
      expect(shapes.every(({ points }) => points.length > 0 && points.flat().every(Number.isFinite))).toBe(
        true,
      );
    }
  });

  it('receives a reason and a place for everything that was left out', () => {
    const discarded = observed.reports.flatMap((report) => report.discarded);
    expect(discarded.length).toBeGreaterThan(0);
    const { width, height } = observed.drawing.page;
    for (const { what, reason, at } of discarded) {
      expect(what).not.toBe('');
      expect(reason).toMatch(/^.*[A-Z].*\.$/s);
      expect(at.every((value) => value >= -width - height && value <= width + height)).toBe(true);
    }
  });

  it('receives each reading of the walls with its score, and the chosen one', () => {
    const walls = observed.reports.filter(({ stage }) => stage === 'walls');
    const [chosen, ...others] = walls.filter(({ variant }) => variant === undefined);
    expect(others).toEqual([]);
    const readings = walls.flatMap(({ variant }) => variant ?? []);
    expect(readings.length).toBeGreaterThan(0);
    expect(readings.some((reading) => chosen.notes.join(' ').includes(`"${reading}" was chosen`))).toBe(true);
    const scored = walls.filter(({ variant }) => variant !== undefined);
    expect(scored.every(({ notes }) => /score -?\d+\.\d\d/.test(notes.join(' ')))).toBe(true);
    expect(chosen.shapes).toHaveLength(extractPlan(observed.drawing).walls.length);
  });
});
