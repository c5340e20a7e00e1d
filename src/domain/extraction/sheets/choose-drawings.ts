import type { Box } from '../../geometry';
import type { PlanWarning } from '../model/plan-geometry';
import type { DrawingKind, FoundDrawing } from '../model/sheet-drawing';
import { ROOMED } from './thresholds';
import { wishedPart } from './wished-region';

/** What of a sheet is read. */
export interface Choice {
  /** The drawings that are read; empty where nothing says which, or a rectangle was wished. */
  readonly read: readonly FoundDrawing[];
  /** Nothing outside this box is read; null where only what is left out counts. */
  readonly kept: Box | null;
  readonly leftOut: readonly FoundDrawing[];
  readonly warnings: readonly PlanWarning[];
}

/** The wish for a floor plan of its own for each floor plan of the sheet. */
export const EACH = 'each';

/** Whether a wish stands for each floor plan of the sheet. */
export const wishesEach = (wish: string): boolean => wish.trim().toLowerCase() === EACH;

/** Kinds of drawings that are no plan at all. */
const NO_PLAN: readonly DrawingKind[] = ['elevation', 'section', 'detail', 'schedule'];
const NOTHING: Choice = { read: [], kept: null, leftOut: [], warnings: [] };

/**
 * Chooses what is read: what the caller wishes, or else all floor plans at the scale of the first. Floor plans of
 * other scales, elevations, sections, details and schedules are left out, and a warning says so. The wish for each floor
 * plan gives the first one of them.
 *
 * @param complete whether the drawings are all there is on the sheet
 */
export function chooseDrawings(
  drawings: readonly FoundDrawing[],
  complete: boolean,
  wish: string | undefined,
): Choice {
  const plans = drawings.filter(({ kind }) => kind === 'plan');
  if (wish !== undefined && !wishesEach(wish)) return wished(wish, drawings);
  if (wish !== undefined && plans.length > 1) return wished(`${drawings.indexOf(plans[0]) + 1}`, drawings);
  if (plans.length === 0) {
    const noPlan = complete && drawings.length > 0 && drawings.every(({ kind }) => NO_PLAN.includes(kind));
    if (noPlan) return { ...NOTHING, warnings: [notAPlan(drawings)] };
    return { ...NOTHING, leftOut: drawings.filter(({ kind }) => kind === 'schedule') };
  }
  const read = plans.filter(({ ratio }) => sameScale(ratio, plans[0].ratio));
  const leftOut = drawings.filter((drawing) => !read.includes(drawing));
  const others = drawings.filter(({ kind }) => kind !== 'schedule');
  return { read, kept: null, leftOut, warnings: others.length > 1 ? [severalDrawings(drawings, read)] : [] };
}

function wished(wish: string, drawings: readonly FoundDrawing[]): Choice {
  const part = wishedPart(wish, drawings);
  if (part === null) {
    const known = drawings.map((drawing, i) => `${i + 1} ${nameOf(drawing)}`).join(', ');
    const message =
      `There is no drawing "${wish}" on this sheet. ` +
      (known === '' ? 'It has one drawing only: leave out the region.' : `It has these: ${known}.`);
    return { ...NOTHING, warnings: [{ code: 'region_not_found', message, severity: 'poor' }] };
  }
  const { box, drawing } = part;
  const read = drawing ? [drawing] : [];
  const noPlan = drawing !== null && NO_PLAN.includes(drawing.kind);
  const leftOut = drawings.filter((other) => other !== drawing);
  return { read, kept: box, leftOut, warnings: noPlan ? [notAPlan(read)] : [] };
}

/** Plans that print no scale of their own have that of the sheet. */
function sameScale(p: number | null, q: number | null): boolean {
  return p === null || q === null || Math.abs(p / q - 1) <= ROOMED.sameScale;
}

function notAPlan(drawings: readonly FoundDrawing[]): PlanWarning {
  return {
    code: 'not_a_plan',
    message: `This is no floor plan but ${listOf(drawings)}. Ask for the floor plan, or choose another page.`,
    at: drawings.map(middleOf),
    names: drawings.map(nameOf),
    severity: 'poor',
  };
}

function severalDrawings(drawings: readonly FoundDrawing[], read: readonly FoundDrawing[]): PlanWarning {
  const leftOut = drawings.filter((drawing) => !read.includes(drawing));
  const left = leftOut.length > 0 ? ` Left out: ${listOf(leftOut)}.` : '';
  const scale = leftOut.some(({ kind }) => kind === 'plan')
    ? ' Floor plans at another scale are not read.'
    : '';
  return {
    code: 'several_drawings',
    message:
      `The sheet has ${drawings.length} drawings. Read: ${listOf(read)}.${left}${scale} ` +
      `To read one drawing alone, ingest the file again with its title or number as region; with ${EACH} as region, each ` +
      'floor plan becomes one of its own.',
    at: drawings.map(middleOf),
    names: drawings.map(nameOf),
    severity: scale === '' ? 'check' : 'poor',
  };
}

const listOf = (drawings: readonly FoundDrawing[]): string => drawings.map(nameOf).join(', ');
const nameOf = ({ kind, title }: FoundDrawing): string => title ?? `an untitled ${kind}`;

function middleOf({ box: [minX, minY, maxX, maxY] }: FoundDrawing): [number, number] {
  const tidy = (value: number): number => Math.round(value * 10) / 10;
  return [tidy((minX + maxX) / 2), tidy((minY + maxY) / 2)];
}
