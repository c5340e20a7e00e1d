import { exactDirection, exactDistance, offsetFrom } from '../../geometry';
import type { GridRing, GridSegment, Layout, LayoutDoor } from '../../layout';
import { element } from '../markup';
import { doorLeaves, type SwingingLeaf } from './door-leaves';
import type { Sheet } from './sheet';
import type { WholeWindow } from './whole-windows';

/** The walls that hold openings, by id. */
export type Hosts = ReadonlyMap<string, Layout['walls'][number]>;

/** Draws the gap in the wall and its leaves with the arcs they sweep, or dashes for a passage. */
export function drawDoor(door: LayoutDoor, hosts: Hosts, sheet: Sheet): string {
  const thickness = hosts.get(door.wall_id ?? '')?.thickness_mm ?? 0;
  const { swinging, sliding } = doorLeaves(door);
  const passage = [-thickness / 2, thickness / 2].map((by) => beside(door.segment, by));
  return element('g', { id: door.id, class: door.kind }, [
    element('path', { class: 'gap', d: sheet.rings([band(door.segment, thickness)]) }),
    ...swinging.flatMap((leaf) => drawLeaf(leaf, sheet)),
    ...sliding.map(([from, to]) => sheet.line(from, to, 'leaf')),
    ...(door.kind === 'opening' ? passage.map(([from, to]) => sheet.line(from, to, 'passage')) : []),
  ]);
}

/** Draws a window as parallel lines: both faces of the frame and the glass between them. */
export function drawWindow({ ids, wall_id, segment }: WholeWindow, hosts: Hosts, sheet: Sheet): string {
  const thickness = hosts.get(wall_id ?? '')?.thickness_mm ?? 100;
  const lines = [-0.5, -0.12, 0.12, 0.5].map((share) => {
    const [a, b] = beside(segment, thickness * share);
    return sheet.line(a, b, 'glass');
  });
  const [id, ...parts] = ids;
  return element('g', { id, class: 'window' }, [
    element('path', { class: 'frame', d: sheet.rings([band(segment, thickness)]) }),
    ...lines,
    ...parts.map((part) => element('g', { id: part })),
  ]);
}

function drawLeaf({ hinge, open, shut }: SwingingLeaf, sheet: Sheet): string[] {
  const radius = Math.round(exactDistance(hinge, open));
  const turn = (open[0] - hinge[0]) * (shut[1] - hinge[1]) - (open[1] - hinge[1]) * (shut[0] - hinge[0]);
  return [
    sheet.line(hinge, open, 'leaf'),
    element('path', {
      class: 'sweep',
      d: `M${sheet.pair(open)}A${radius} ${radius} 0 0 ${turn > 0 ? 0 : 1} ${sheet.pair(shut)}`,
    }),
  ];
}

function band(segment: GridSegment, thickness: number): GridRing {
  const [a, b] = beside(segment, thickness / 2 + 5);
  const [d, c] = beside(segment, -thickness / 2 - 5);
  return [a, b, c, d];
}

/** Moves a segment to its left. */
function beside([p, q]: GridSegment, by: number): GridSegment {
  const unit = exactDirection(p, q);
  return [offsetFrom(p, unit, 0, by), offsetFrom(q, unit, 0, by)];
}
