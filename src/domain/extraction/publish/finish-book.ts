import type { FinishCode, FinishedSurface, RoomFinish, WallSide } from '../model/plan-finishes';
import { type ColumnRole, plain } from '../schedules/columns';
import { readFinishCell } from '../schedules/finish-cells';
import { keyColumn, type Schedule } from '../schedules/schedule';

/** Which surface a column of a room schedule is about. */
const SURFACES: Partial<Record<ColumnRole, readonly [FinishedSurface, WallSide?]>> = {
  floor: ['floor'],
  base: ['base'],
  wall: ['wall'],
  wall_north: ['wall', 'north'],
  wall_east: ['wall', 'east'],
  wall_south: ['wall', 'south'],
  wall_west: ['wall', 'west'],
  ceiling: ['ceiling'],
};

/** Groups of finish schedules that say where a finish goes. */
const GROUPS: readonly (readonly [FinishedSurface, RegExp])[] = [
  ['floor', /\b(?:floors?|flooring|boden\w*|sols?|suelos?|paviment\w*)\b/],
  ['base', /\b(?:base|skirting|sockel\w*|plinthes?|rodapie|battiscopa)\b/],
  ['wall', /\b(?:walls?|wand|wande|murs?|paredes|pareti)\b/],
  ['ceiling', /\b(?:ceilings?|decken?|plafonds?|techos?|soffitt\w*)\b/],
];

/**
 * Codes of floors by their letters, where no finish schedule says where a code goes. Letters that stand for paint in other
 * sets (PT) are not among them.
 */
const FLOOR_CODE = /^(?:CPT|CFT|VCT|LVT|LVP|VT|QT|TZ|TER|RF|RFT|RES|EPX|WSF|SV|HDWD|CONC|SDT)(?=-|\d|$)/;

/** What the finish schedules of a set say about codes. */
export class FinishBook {
  private readonly entries = new Map<
    string,
    { description: string | null; surface: FinishedSurface | null }
  >();

  constructor(schedules: readonly Schedule[]) {
    for (const schedule of schedules.filter(({ kind }) => kind === 'finish')) {
      const [key, words] = [keyColumn(schedule), descriptionColumn(schedule)];
      schedule.rows.forEach((cells, i) => {
        const code = cells[key];
        if (code === '' || this.entries.has(code)) return;
        const group = plain(schedule.groups[i] ?? '');
        const surface = GROUPS.find(([, pattern]) => pattern.test(group))?.[0] ?? null;
        this.entries.set(code, { description: cells[words] || null, surface });
      });
    }
  }

  get codes(): ReadonlySet<string> {
    return new Set(this.entries.keys());
  }

  /** A code with its description: its own, else that of its letters. */
  describe(code: string): FinishCode {
    const own = this.entries.get(code) ?? this.entries.get(lettersOf(code));
    return { code, description: own?.description ?? null };
  }

  /** Whether a code that is printed in a room is the finish of its floor. */
  isFloor(code: string): boolean {
    const surface = this.entries.get(code)?.surface;
    if (surface) return surface === 'floor';
    const meaning = plain(this.entries.get(lettersOf(code))?.description ?? '');
    if (/\b(?:floor\w*|carpet\w*)\b/.test(meaning)) return true;
    return FLOOR_CODE.test(code);
  }

  /** What a row of a room schedule says about finishes. */
  ofRow(schedule: Schedule, cells: readonly string[]): RoomFinish[] {
    return schedule.roles.flatMap((role, i): RoomFinish[] => {
      const on = role === null ? undefined : SURFACES[role];
      const read = on ? readFinishCell(cells[i], this.codes) : null;
      if (!on || !read) return [];
      const [surface, side] = on;
      const place = [schedule.title, cells[keyColumn(schedule)], schedule.columns[i]];
      return [
        {
          surface,
          ...(side && { side }),
          state: read.state,
          says: cells[i],
          codes: read.codes.map((code) => this.describe(code)),
          source: 'schedule',
          evidence: [...place, schedule.page === undefined ? null : `page ${schedule.page}`]
            .filter((part) => part)
            .join(', '),
        },
      ];
    });
  }

  /** The floor by the codes that are printed in a room; null where none of them is of a floor. */
  floorOfCodes(codes: readonly string[]): RoomFinish | null {
    const floors = codes.filter((code) => this.isFloor(code));
    if (floors.length === 0) return null;
    return {
      surface: 'floor',
      state: floors.length === 1 ? 'stated' : 'several',
      says: floors.join('/'),
      codes: floors.map((code) => this.describe(code)),
      source: 'code',
      evidence: `printed in the room: ${floors.join(', ')}`,
    };
  }
}

function descriptionColumn({ roles }: Schedule): number {
  const material = roles.indexOf('material');
  return material === -1 ? roles.indexOf('name') : material;
}

function lettersOf(code: string): string {
  return code.replace(/-?\d+[A-Z]?$/, '');
}
