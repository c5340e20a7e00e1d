import { groupBy, inFrame, unitAt, type DrawingUnits } from '../../geometry';
import type { PlanText, PlanWarning, Room } from '../model/plan-geometry';
import { LEVELS } from './thresholds';

/** +3.00, ±0.00, -1,25 m, FFL +0.150, OKFF +2.80: heights are written with their sign. */
const LEVEL = /(?:^|\s)([+±−-]\s?\d{1,3}[.,]\d{1,3})(?:\s?m)?$/u;
/** The title of a drawing that is no plan. */
const OTHER_DRAWING =
  /^(?:\p{L}+[- ]){0,2}(elevations?|sections?|schedules?|ansicht(?:en)?|schnitte?|coupes?|façades?|facades?|alzados?|secci[oó]n|prospett[oi]|sezion[ei]|leikkau\w*|julkisivu\w*|prerez|fasad[ae])(?:[- ][\p{L}\d]{1,3}){0,3}$/iu;

/**
 * An elevation, a section or a schedule that was taken for a plan. A sheet with a plan has rooms with labels, so those
 * are never called into question.
 */
export function notAPlan(texts: readonly PlanText[], rooms: readonly Room[]): PlanWarning[] {
  if (rooms.some(({ type }) => type !== 'unknown')) return [];
  const title = texts.find(({ text }) => OTHER_DRAWING.test(text.trim()));
  const levels = levelMarks(texts);
  if (title === undefined && levels.length === 0) return [];
  const sign =
    title === undefined
      ? 'Heights are written up the drawing at their places, as in an elevation or a section'
      : `The sheet is titled "${title.text.trim()}"`;
  return [
    {
      code: 'not_a_plan',
      message: `${sign}, and no room has a known name. Ask for the floor plan, or choose another page.`,
      at: title === undefined ? levels.map(({ position }) => position) : [title.position],
      severity: 'poor',
    },
  ];
}

/** Marks of height that stand up the sheet in proportion to what they say; none in a plan. */
function levelMarks(texts: readonly PlanText[]): PlanText[] {
  const marks = texts.flatMap((text) => {
    const value = LEVEL.exec(text.text.trim())?.[1];
    if (value === undefined) return [];
    const up: DrawingUnits = -inFrame(text.position, [0, 0], unitAt(text.angle))[1];
    return { text, up, metres: Number(value.replace(/[±\s]/g, '').replace('−', '-').replace(',', '.')) };
  });
  const heights = [...groupBy(marks, ({ metres }) => metres).keys()].sort((p, q) => p - q);
  if (heights.length < LEVELS.min) return [];
  const [low, high] = [heights[0], heights[heights.length - 1]];
  const placeOf = (metres: number): DrawingUnits => marks.find((mark) => mark.metres === metres)!.up;
  const rise = placeOf(high) - placeOf(low);
  const inProportion = marks.every(({ up, metres }) => {
    const expected = placeOf(low) + ((metres - low) / (high - low)) * rise;
    return rise > 0 && Math.abs(up - expected) <= LEVELS.tolerance * rise;
  });
  return inProportion ? marks.map(({ text }) => text) : [];
}
