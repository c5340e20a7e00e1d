import type { PlanDescription } from './description';
import { ELEVATION_HEIGHT } from './draw-elevation';
import { SITE_REACH } from './draw-site';
import { ROOM_SCHEDULE_WIDTH, roomScheduleHeight } from './draw-room-schedule';
import { type Storey, extentOf, storeyOf } from './draw-storey';
import type { Bounds } from './polygon';
import { reachAround } from './sheet-layout';
import type { Vec } from './vector';

/** What stands on the sheet and where, millimetres of the building along the sides of the sheet. */
export interface Arrangement {
  /** How far each storey is moved to stand beside the one before. */
  readonly storeys: readonly { readonly storey: Storey; readonly moved: Vec }[];
  readonly elevation: { readonly corner: Vec; readonly width: number } | null;
  readonly roomSchedule: Vec | null;
  /** The building around which its plot is drawn. */
  readonly site: Bounds | null;
  /** The title of each drawing, with the middle of its line. */
  readonly titles: readonly { readonly drawing: 0 | 1 | 2; readonly at: Vec }[];
  readonly extent: Bounds;
}

/** Millimetres of paper between drawings, and from a drawing to its title. */
const BETWEEN = 14;
const TITLE = 9;

/** Places the drawings of the sheet beside each other, from left to right, with their titles below. */
export function arrange(plan: PlanDescription): Arrangement {
  const { extras, sheet, annotation } = plan;
  const storey = storeyOf(plan.building);
  const first = extentOf(storey);
  const site = extras?.site ? first : null;
  const around = reachAround(annotation) * sheet.ratio;
  const between = BETWEEN * sheet.ratio;
  const [low, high]: [number[], number[]] = [[...first.min], [...first.max]];
  /** Takes a place for a drawing of this size to the right of the others. */
  const beside = (width: number, height: number, reach: number): Vec => {
    const corner: Vec = [high[0] + around + between + reach, first.min[1]];
    high[0] = corner[0] + width;
    high[1] = Math.max(high[1], corner[1] + height);
    return corner;
  };
  const storeys = [{ storey, moved: [0, 0] as Vec }];
  const spans: { drawing: 0 | 1 | 2; from: number; to: number }[] = [
    { drawing: 0, from: first.min[0], to: first.max[0] },
  ];
  if (extras?.upper) {
    const upper = storeyOf(extras.upper);
    const { min, max } = extentOf(upper);
    const corner = beside(max[0] - min[0], max[1] - min[1], around);
    storeys.push({ storey: upper, moved: [corner[0] - min[0], corner[1] - min[1]] });
    spans.push({ drawing: 1, from: corner[0], to: high[0] });
  }
  let elevation: Arrangement['elevation'] = null;
  if (extras?.elevation) {
    const width = first.max[0] - first.min[0];
    elevation = { corner: beside(width, ELEVATION_HEIGHT, 2000), width };
    spans.push({ drawing: 2, from: elevation.corner[0], to: high[0] });
    high[0] += 2000;
  }
  const roomSchedule = extras?.roomSchedule
    ? beside(ROOM_SCHEDULE_WIDTH * sheet.ratio, roomScheduleHeight(plan) * sheet.ratio, 0)
    : null;
  const below = high[1] + around + TITLE * sheet.ratio;
  if (spans.length > 1) high[1] = below;
  if (site) {
    low.forEach((value, k) => (low[k] = Math.min(value, first.min[k] - SITE_REACH)));
    high.forEach((value, k) => (high[k] = Math.max(value, first.max[k] + SITE_REACH)));
  }
  return {
    storeys,
    site,
    elevation,
    roomSchedule,
    titles:
      spans.length > 1
        ? spans.map(({ drawing, from, to }) => ({ drawing, at: [(from + to) / 2, below] }))
        : [],
    extent: { min: [low[0], low[1]], max: [high[0], high[1]] },
  };
}
