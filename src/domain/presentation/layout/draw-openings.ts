import { exactDirection, exactDistance, offsetFrom, squaredDistance } from '../../geometry';
import type { GridPoint, GridRing, GridSegment, Layout, LayoutDoor, LayoutWindow } from '../../layout';
import { element } from '../markup';
import type { Sheet } from './sheet';

/** The walls that host openings, by id, with their thickness. */
export type Hosts = ReadonlyMap<string, Layout['walls'][number]>;

/** A wider door is drawn with two leaves, mm. */
const TWO_LEAVES_MM = 1300;

/** Draws the gap in the wall, the leaf and the quarter circle of its swing, or dashes for an opening without a leaf. */
export function drawDoor(door: LayoutDoor, hosts: Hosts, sheet: Sheet): string {
  const thickness = hosts.get(door.wall_id ?? '')?.thickness_mm ?? 0;
  return element('g', { id: door.id, class: door.kind }, [
    element('path', { class: 'gap', d: sheet.rings([band(door.segment, thickness)]) }),
    ...(door.swing === null ? leafless(door, thickness, sheet) : leaf(door.segment, door.swing, sheet)),
  ]);
}

/** Draws a window as parallel lines: both faces of the frame and the glass between them. */
export function drawWindow(window: LayoutWindow, hosts: Hosts, sheet: Sheet): string {
  const thickness = hosts.get(window.wall_id ?? '')?.thickness_mm ?? 100;
  const lines = [-0.5, -0.12, 0.12, 0.5].map((share) => {
    const [a, b] = beside(window.segment, thickness * share);
    return sheet.line(a, b, 'glass');
  });
  return element('g', { id: window.id, class: 'window' }, [
    element('path', { class: 'frame', d: sheet.rings([band(window.segment, thickness)]) }),
    ...lines,
  ]);
}

function leaf(
  segment: GridSegment,
  { hinge, leaf_end }: { hinge: GridPoint; leaf_end: GridPoint },
  sheet: Sheet,
): string[] {
  const jamb =
    squaredDistance(segment[0], hinge) > squaredDistance(segment[1], hinge) ? segment[0] : segment[1];
  const radius = Math.round(exactDistance(hinge, leaf_end));
  const turn =
    (leaf_end[0] - hinge[0]) * (jamb[1] - hinge[1]) - (leaf_end[1] - hinge[1]) * (jamb[0] - hinge[0]);
  return [
    sheet.line(hinge, leaf_end, 'leaf'),
    element('path', {
      class: 'sweep',
      d: `M${sheet.pair(leaf_end)}A${radius} ${radius} 0 0 ${turn > 0 ? 0 : 1} ${sheet.pair(jamb)}`,
    }),
  ];
}

function leafless(door: LayoutDoor, thickness: number, sheet: Sheet): string[] {
  if (door.kind === 'entrance') return entranceLeaves(door, sheet);
  const [a, b] = [beside(door.segment, -thickness / 2), beside(door.segment, thickness / 2)];
  return [sheet.line(...a, 'passage'), sheet.line(...b, 'passage')];
}

/** The leaves of an entrance open outwards, to the right of its segment on the counter-clockwise outline. */
function entranceLeaves({ segment: [p, q], width_mm }: LayoutDoor, sheet: Sheet): string[] {
  const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
  if (width_mm <= TWO_LEAVES_MM) return leaf([p, q], { hinge: p, leaf_end: [p[0] + dy, p[1] - dx] }, sheet);
  const middle: GridPoint = [p[0] + dx / 2, p[1] + dy / 2];
  return [
    ...leaf([p, middle], { hinge: p, leaf_end: [p[0] + dy / 2, p[1] - dx / 2] }, sheet),
    ...leaf([middle, q], { hinge: q, leaf_end: [q[0] + dy / 2, q[1] - dx / 2] }, sheet),
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
