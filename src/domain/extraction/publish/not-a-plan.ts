import type { Opening, PlanText, PlanWarning, Room } from '../model/plan-geometry';
import type { DrawingKind } from '../model/sheet-drawing';
import { drawingTitle } from '../texts/drawing-titles';
import { levelMarks } from '../texts/level-marks';
import { SPACES } from './thresholds';

export const NOT_A_PLAN = 'not_a_plan';

/** Drawings that show no rooms from above. */
const NO_PLAN: readonly (DrawingKind | null)[] = ['elevation', 'section', 'schedule'];

/**
 * An elevation, a section or a schedule that was taken for a plan. A sheet with a plan has rooms with labels, so those
 * are never called into question.
 */
export function notAPlan(
  texts: readonly PlanText[],
  rooms: readonly Room[],
  openings: readonly Opening[] = [],
): PlanWarning[] {
  if (rooms.some(({ type }) => type !== 'unknown')) return [];
  const kinds = texts.map(({ text }) => drawingTitle(text));
  const title = kinds.includes('plan') ? undefined : texts.find((_, i) => NO_PLAN.includes(kinds[i]));
  const levels = levelMarks(texts);
  if (title === undefined && levels.length === 0) return nothingToEnter(rooms, openings);
  const sign =
    title === undefined
      ? 'Heights are written up the drawing at their places, as in an elevation or a section'
      : `The sheet is titled "${title.text.trim()}"`;
  return [
    {
      code: NOT_A_PLAN,
      message: `${sign}, and no room has a known name. Ask for the floor plan, or choose another page.`,
      at: title === undefined ? levels.map(({ position }) => position) : [title.position],
      severity: 'poor',
    },
  ];
}

/** Closed spaces without names or doors: the panes of a front, the cells of a table, a detail. */
function nothingToEnter(rooms: readonly Room[], openings: readonly Opening[]): PlanWarning[] {
  const named = rooms.some(({ name, number }) => name !== null || number !== null);
  if (rooms.length < SPACES.noPlan || named || openings.some(({ kind }) => kind !== 'window')) return [];
  const message =
    `${rooms.length} closed spaces were found, but none has a name or a door, as in an elevation, a table or a detail. ` +
    'Ask for the floor plan, or choose another page.';
  return [{ code: NOT_A_PLAN, message, severity: 'poor' }];
}
