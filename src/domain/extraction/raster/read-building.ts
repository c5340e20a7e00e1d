import type { PlanMasks, RasterSheet, Segment } from '../../drawing/raster-sheet';
import type { MmPerUnit, Point } from '../../geometry';
import type { FoundColumn } from '../model/found-column';
import type { FoundOpening } from '../model/found-opening';
import type { Linework } from '../model/linework';
import { watched, type Discard, type ObserveExtraction } from '../model/observation';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import type { Strip } from '../model/wall-strip';
import { isSizeable } from '../rooms/enclosures';
import { findRooms } from '../rooms/find-rooms';
import { describeCells } from '../rooms/report';
import { maskOf, type Grid } from './grid/grid';
import { resample } from './grid/resample';
import { maskScale } from './mask-scale';
import { proposedOpenings } from './openings/find-openings';
import { fittedRegion } from './outline/fitted-region';
import type { Fitting } from './outline/fitting';
import { describeMasks, describeRasterWalls, describeProposals } from './report';
import { boundsOfBarrier, seenMasks } from './seen-masks';
import { BARRIER, LOOK, SNAP } from './thresholds';
import { barrierOf } from './topology/barrier';
import { partOfBuilding } from './topology/building';
import { spacesBetween } from './topology/spaces';
import { wallsOf } from './walls';

/** A picture has no lines of its own. */
export const NO_LINES: Linework = { strokes: [], curves: [], fills: [], styles: [] };

/** A building as the network sees it at one scale, before open plans are divided. */
export interface SeenBuilding {
  readonly mmPerUnit: MmPerUnit;
  readonly strips: readonly Strip[];
  readonly columns: readonly FoundColumn[];
  readonly openings: readonly FoundOpening[];
  readonly rooms: readonly RoomDraft[];
}

/** Lets the network look at a sheet as if one of its pixels were `mmPerUnit` wide. */
export async function lookAt(sheet: RasterSheet, segment: Segment, mmPerUnit: MmPerUnit): Promise<PlanMasks> {
  const step = Math.max(LOOK.mmPerPixel / mmPerUnit, 1 / LOOK.mostEnlarged);
  const { width, height, data } = resample({ ...sheet, data: sheet.grey }, step);
  const seen = await segment(data, width, height);
  return { ...seen, sheetPixelsPerPixel: step, mmPerPixel: mmPerUnit * step };
}

/** Walls, openings and rooms in what the network sees, with their edges on the ink of the sheet. */
export function buildingIn(
  whole: PlanMasks,
  sheet: RasterSheet,
  labels: readonly RoomLabel[],
  mmPerUnit: MmPerUnit,
  observe?: ObserveExtraction,
): SeenBuilding {
  observe?.({ stage: 'masks', ...describeMasks(whole), discarded: [] });
  const scale = maskScale(whole.mmPerPixel);
  const bounds = boundsOfBarrier(whole, BARRIER.least, scale.px(LOOK.marginMm));
  if (bounds === null) return { mmPerUnit, strips: [], columns: [], openings: [], rooms: [] };
  const masks = seenMasks(whole, bounds);
  const ink = {
    grey: { width: sheet.width, height: sheet.height, data: sheet.grey },
    pxPerMm: 1 / mmPerUnit,
  };
  const fitting: Fitting = { masks, scale, ink };
  const working = { mmPerUnit };
  const barrier = barrierOf(masks, scale);
  const on = (discard?: Discard) =>
    discard &&
    ((what: string, reason: string, at: Point) => discard({ what, reason, at: masks.toSheet(at) }));
  const floors = (discard?: Discard): { rooms: RoomDraft[]; floor: Grid } => {
    const { found, floor } = spacesBetween(barrier.shut, masks, scale, on(discard));
    const rooms = found
      .flatMap(({ region, confidence }) => {
        const [fitted] = fittedRegion(region, false, SNAP.minEdgeMm, fitting);
        return fitted === undefined
          ? []
          : findRooms(labels, [fitted]).map((room) => ({ ...room, confidence }));
      })
      .filter(({ region, sureLabels }) => sureLabels.length > 0 || isSizeable(region, working));
    return { rooms, floor };
  };
  const { rooms, floor } = watched(observe, 'cells', floors, (cells) => describeCells(cells.rooms, working));
  const building = partOfBuilding(barrier.shut, floor, scale);
  const wall = maskOf(building, (i) => building.data[i] === 1 && barrier.wall.data[i] === 1);
  const { strips } = watched(
    observe,
    'walls',
    (discard) => wallsOf(wall, fitting, working, discard),
    describeRasterWalls,
  );
  const openings = watched(
    observe,
    'openings',
    (discard) => proposedOpenings(building, wall, strips, fitting, on(discard)),
    describeProposals,
  );
  return { mmPerUnit, strips, columns: [], openings, rooms };
}
