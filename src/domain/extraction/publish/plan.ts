import type { Drawing } from '../../drawing/drawing';
import type { FoundColumn } from '../model/found-column';
import type { FoundOpening } from '../model/found-opening';
import type { PlanGeometry, PlanPage, PlanSource } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import type { Strip } from '../model/wall-strip';
import type { WorkingScale } from '../model/working-scale';
import type { ScaleDecision } from '../scale/decide';
import { publishColumns } from './columns';
import { linkFinder } from './links';
import { NOT_A_PLAN } from './not-a-plan';
import { publishOpenings } from './openings';
import { openingsNotFound } from './openings-not-found';
import { orderRooms, publishRooms } from './rooms';
import { publishTexts } from './texts';
import { publishWalls } from './walls';
import { roomWarnings } from './warnings';

/** Walls, openings and rooms before they have ids. */
interface Found {
  readonly strips: readonly Strip[];
  readonly columns: readonly FoundColumn[];
  readonly openings: readonly FoundOpening[];
  readonly rooms: readonly RoomDraft[];
  /** Strips that may be furniture. */
  readonly doubtful?: readonly Strip[];
  /** Room labels as they are written, wherever they stand. */
  readonly labels: readonly RoomLabel[];
}

/** What a plan was read from, and the unit of its coordinates. */
export interface PlanOrigin {
  readonly source: PlanSource;
  readonly unit: PlanPage['unit'];
}

const VECTOR: PlanOrigin = { source: 'vector', unit: 'pt' };

/** Numbers what was found, links it and adds the warnings. */
export function publishPlan(
  { page, texts, warnings: readerWarnings }: Pick<Drawing, 'page' | 'texts' | 'warnings'>,
  found: Found,
  { scale, candidates, dimensions, warnings }: ScaleDecision,
  working: WorkingScale,
  { source, unit }: PlanOrigin = VECTOR,
): PlanGeometry {
  const walls = publishWalls(found.strips);
  const openings = publishOpenings(found.openings, walls, texts, working);
  const drafts = orderRooms(found.rooms);
  const rooms = publishRooms(drafts, linkFinder(walls, openings, working));
  const published = publishTexts(texts);
  return {
    source,
    page: { ...page, unit, axis_y: 'down' },
    scale,
    ...(scale === null && candidates.length > 0 && { scale_candidates: candidates }),
    walls,
    ...(found.columns.length > 0 && { columns: publishColumns(found.columns) }),
    openings,
    rooms,
    texts: published,
    dimensions,
    warnings: [
      ...readerWarnings.map(({ code, message }) => ({ code, message })),
      ...warnings,
      ...roomWarnings(
        {
          ...{ walls, openings, rooms, drafts, texts: published, labels: found.labels },
          ...{ columns: found.columns, doubtful: found.doubtful ?? [] },
        },
        scale,
        working,
      ).filter(({ code }) => code !== NOT_A_PLAN || !warnings.some((known) => known.code === NOT_A_PLAN)),
      ...openingsNotFound(texts, walls, openings, working),
    ],
  };
}
