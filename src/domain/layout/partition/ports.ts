import type { CellRect } from '../cell-plan';
import { GRID_MM, type GridSegment, type Shell } from '../shell';
import type { CellSum } from './cell-sum';
import type { Port } from './snapped-shell';

/** The most distance of free ground from its opening, steps: a wall's thickness, or a stair of a skewed wall. */
const REACH = 16;

/** Entrances and doors of kept rooms that have free ground in front of them. */
export function portsOf(shell: Shell, free: CellSum): Port[] {
  const entrances = shell.entrances.map(({ id, segment }) => portOf(id, 'entrance', segment, free));
  const doors = shell.kept_rooms.flatMap((room) =>
    room.doors.map((door, i) => portOf(`${room.id}/${i + 1}`, 'kept_door', door, free)),
  );
  return [...entrances, ...doors].filter((port) => port !== null);
}

function portOf(id: string, kind: Port['kind'], [a, b]: GridSegment, free: CellSum): Port | null {
  const [x0, x1] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [y0, y1] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  const flat = y1 - y0 <= x1 - x0;
  const [lo, hi] = (flat ? [x0, x1] : [y0, y1]).map((mm, i) =>
    i === 0 ? Math.floor(mm / GRID_MM) : Math.ceil(mm / GRID_MM),
  );
  const line = Math.round((flat ? y0 + y1 : x0 + x1) / 2 / GRID_MM);
  for (let away = 0; away <= REACH; away++)
    for (const sign of [1, -1] as const) {
      const at = sign > 0 ? line + away : line - 1 - away;
      const along = (from: number, to: number): CellRect =>
        flat ? [from, at, to, at + 1] : [at, from, at + 1, to];
      if (!free.fills(along(lo, hi))) continue;
      // The sill includes half a partition beside the jambs, so that no partition ends in the opening.
      const [from, to] = [
        free.fills(along(lo - 1, hi)) ? lo - 1 : lo,
        free.fills(along(lo, hi + 1)) ? hi + 1 : hi,
      ];
      return { id, kind, sill: along(from, to), inward: flat ? [0, sign] : [sign, 0] };
    }
  return null;
}
