import { exactDistance, ringEdges } from '../../geometry';
import type { LayoutRoom, LayoutWindow } from '../layout';
import { GRID_MM, type GridPoint, type GridSegment } from '../shell';
import type { LayoutProfile } from '../profile';
import type { FloorPlan } from './floor-plan';
import type { Owner } from './owner-grid';
import { intoPerimeter, sideAt, sideOf } from './perimeter';

type NewWindow = Omit<LayoutWindow, 'id'>;

/** Glass as a share of the floor (NBC India 2016, Part 8: a tenth), at a usual height of window, mm. */
const GLASS_SHARE = 0.1;
const HEIGHT_MM = 1200;
/** Limits of one window, and the wall beside windows at partitions and corners, mm. */
const WINDOW_MM = { least: 600, most: 1800 };
const PIER_MM = 300;
/** The most glass as a share of an outer wall. */
const MOST_OF_WALL = 0.6;
/** A shorter piece of an existing window does not count as a window of its room, mm. */
const SLIVER_MM = 150;

/** A stretch of the outline along a room: number of the side, and mm along it from its start. */
interface OuterStretch {
  side: number;
  from: number;
  to: number;
}

/**
 * Windows of the rooms. Existing windows belong to the room behind them; where a partition meets one, each room gets its
 * part. When the windows of the perimeter are unknown, rooms that need daylight get new ones.
 */
export function windowsOf(plan: FloorPlan, profile: LayoutProfile): NewWindow[] {
  const existing = plan.grid.shell.windows;
  return plan.grid.owners.flatMap((owner, number) => {
    const wantsDaylight = isLit(owner, profile);
    return (plan.roomsOf.get(number) ?? []).flatMap((room) => {
      const stretches = outerStretches(plan, room);
      if (existing !== null) return stretches.flatMap((stretch) => existingOn(plan, room, stretch, existing));
      return wantsDaylight ? newOn(plan, room, stretches) : [];
    });
  });
}

/** Whether a room gets new windows: a new room by its requirement, a locked room by its type. */
function isLit(owner: Owner, profile: LayoutProfile): boolean {
  switch (owner.kind) {
    case 'cell':
      return owner.cell.requirement.daylight !== 'none';
    case 'kept':
      return owner.room.planned !== undefined && profile.rooms[owner.room.type].value.daylight !== 'none';
    case 'corridor':
      return false;
  }
}

function outerStretches({ outline }: FloorPlan, { polygon }: LayoutRoom): OuterStretch[] {
  return ringEdges(polygon).flatMap(({ a, b }) => {
    const side = outline.findIndex((_, k) => liesOn(sideAt(outline, k), a) && liesOn(sideAt(outline, k), b));
    if (side < 0) return [];
    const [from, to] = [along(sideAt(outline, side), a), along(sideAt(outline, side), b)].sort(
      (p, q) => p - q,
    );
    return to > from ? [{ side, from, to }] : [];
  });
}

function newOn(plan: FloorPlan, room: LayoutRoom, stretches: readonly OuterStretch[]): NewWindow[] {
  const wanted = Math.max(900, (room.area_m2 * 1e6 * GLASS_SHARE) / HEIGHT_MM);
  const longest = [...stretches]
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.side - b.side)
    .slice(0, 2);
  const total = longest.reduce((sum, { from, to }) => sum + to - from, 0);
  return longest.flatMap((stretch) => {
    const length = stretch.to - stretch.from;
    const glass = Math.min((wanted * length) / total, length * MOST_OF_WALL);
    const count = Math.max(1, Math.ceil(glass / WINDOW_MM.most));
    const width = Math.max(WINDOW_MM.least, Math.floor(glass / count / GRID_MM) * GRID_MM);
    if (count * (width + PIER_MM) + PIER_MM > length) return [];
    const pitch = length / count;
    return Array.from({ length: count }, (_, i) => {
      const from = Math.round((stretch.from + pitch * (i + 0.5) - width / 2) / GRID_MM) * GRID_MM;
      return windowOn(plan, room, { side: stretch.side, from, to: from + width }, false);
    }).filter((window) => isClearOfEntrances(plan, window));
  });
}

function existingOn(
  plan: FloorPlan,
  room: LayoutRoom,
  stretch: OuterStretch,
  windows: readonly GridSegment[],
): NewWindow[] {
  return windows.flatMap((segment) => {
    if (sideOf(plan.outline, segment) !== stretch.side) return [];
    const side = sideAt(plan.outline, stretch.side);
    const [start, end] = segment.map((point) => along(side, point)).sort((p, q) => p - q);
    const [from, to] = [Math.max(start, stretch.from), Math.min(end, stretch.to)];
    return to - from < SLIVER_MM ? [] : [windowOn(plan, room, { side: stretch.side, from, to }, true)];
  });
}

function windowOn(
  plan: FloorPlan,
  room: LayoutRoom,
  { side, from, to }: OuterStretch,
  existing: boolean,
): NewWindow {
  const at = sideAt(plan.outline, side);
  const segment: GridSegment = [pointAt(at, from), pointAt(at, to)];
  return {
    wall_id: plan.perimeter[side].id,
    room_id: room.id,
    segment: intoPerimeter(segment, at, plan.grid.shell.wall_thickness_mm),
    existing,
  };
}

function isClearOfEntrances({ grid }: FloorPlan, { segment: [p, q] }: NewWindow): boolean {
  const [x0, x1] = [Math.min(p[0], q[0]) - PIER_MM, Math.max(p[0], q[0]) + PIER_MM];
  const [y0, y1] = [Math.min(p[1], q[1]) - PIER_MM, Math.max(p[1], q[1]) + PIER_MM];
  return grid.shell.entrances.every(({ segment }) =>
    segment.every(([x, y]) => x < x0 || x > x1 || y < y0 || y > y1),
  );
}

/** Within a millimetre of the side's line and between its ends. */
function liesOn([a, b]: GridSegment, [x, y]: GridPoint): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  const cross = dx * (y - a[1]) - dy * (x - a[0]);
  const dot = dx * (x - a[0]) + dy * (y - a[1]);
  return cross * cross <= squared && dot >= -squared * 1e-6 && dot <= squared * (1 + 1e-6);
}

function along([a, b]: GridSegment, [x, y]: GridPoint): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return Math.round((dx * (x - a[0]) + dy * (y - a[1])) / exactDistance(a, b));
}

function pointAt([a, b]: GridSegment, distance: number): GridPoint {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const share = distance / exactDistance(a, b);
  return [Math.round(a[0] + dx * share), Math.round(a[1] + dy * share)];
}
