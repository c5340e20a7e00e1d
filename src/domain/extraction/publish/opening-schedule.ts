import { distance, type Mm } from '../../geometry';
import type { ScheduledOpening } from '../model/plan-finishes';
import type { PlanGeometry, PlanWarning } from '../model/plan-geometry';
import type { ColumnRole } from '../schedules/columns';
import { keyColumn, type Schedule } from '../schedules/schedule';
import { readLength } from '../texts/lengths';
import { SCHEDULE } from './thresholds';

const SIZE = /^(.+?)\s*[x×*]\s*(.+)$/i;

/** What a row of a door or window schedule says; null where it says nothing that is read. */
export function scheduledOpening(schedule: Schedule, cells: readonly string[]): ScheduledOpening | null {
  const cell = (role: ColumnRole): string => cells[schedule.roles.indexOf(role)]?.trim() ?? '';
  const [, wide = '', high = ''] = SIZE.exec(cell('size')) ?? [];
  const width = lengthIn(cell('width') || wide, SCHEDULE.openingWidthMm);
  const height = lengthIn(cell('height') || high, SCHEDULE.openingHeightMm);
  const words = {
    type: cell('type'),
    material: cell('material'),
    rating: cell('rating'),
    hardware: cell('hardware'),
  };
  const said = Object.entries(words).filter(([, text]) => /[\p{L}\p{N}]/u.test(text));
  if (width === null && height === null && said.length === 0) return null;
  const page = schedule.page === undefined ? null : `page ${schedule.page}`;
  return {
    ...(width !== null && { width_mm: width }),
    ...(height !== null && { height_mm: height }),
    ...Object.fromEntries(said),
    evidence: [schedule.title, cells[keyColumn(schedule)], page].filter((part) => part).join(', '),
  };
}

/** Doors and windows whose drawn width is not the one in their schedule. */
export function scheduledSizesOff({
  openings,
  scale,
}: Pick<PlanGeometry, 'openings' | 'scale'>): PlanWarning[] {
  if (scale === null) return [];
  const off = openings.flatMap(({ id, segment, scheduled }) => {
    const said = scheduled?.width_mm;
    if (said === undefined) return [];
    const drawn = distance(...segment) * scale.mm_per_unit;
    const allowed = Math.max(SCHEDULE.widthOffMm, SCHEDULE.widthOff * said);
    return Math.abs(drawn - said) > allowed ? [{ id, words: `${Math.round(drawn)} and not ${said} mm` }] : [];
  });
  if (off.length === 0) return [];
  return [
    {
      code: 'scheduled_size_differs',
      message: `The widths of these doors and windows are not those in their schedule: ${off.map(({ words }) => words).join('; ')}. Check their tags.`,
      elements: off.map(({ id }) => id),
    },
  ];
}

/** A length that has one meaning within the sizes that openings have; null for none and for several. */
function lengthIn(text: string, [least, most]: readonly [Mm, Mm]): Mm | null {
  const plausible = readLength(text).filter(({ mm }) => mm >= least && mm < most);
  return plausible.length === 1 ? Math.round(plausible[0].mm) : null;
}
