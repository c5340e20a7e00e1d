import { exactDirection, exactDistance } from '../../geometry';
import type { GridPoint, GridSegment, Layout, LayoutDoor } from '../../layout';
import { doorLeaves } from './door-leaves';
import { type DxfLayer, DxfWriter } from './dxf-writer';
import { symbolOf } from './fixture-symbols';
import { roomLabels } from './room-labels';
import { standing } from './strokes';
import { wholeWindows } from './whole-windows';

const LAYERS = {
  wall: { name: 'A-WALL', colour: 7 },
  door: { name: 'A-DOOR', colour: 3 },
  glazing: { name: 'A-GLAZ', colour: 4 },
  furniture: { name: 'A-FURN', colour: 8 },
  area: { name: 'A-AREA', colour: 5 },
  notes: { name: 'A-ANNO', colour: 2 },
} as const satisfies Record<string, DxfLayer>;

/**
 * Writes a layout as a DXF drawing in millimetres, y up: walls, columns and shafts on A-WALL, leaves and swings on
 * A-DOOR, windows on A-GLAZ, fixtures on A-FURN, outlines of rooms on A-AREA, their names and areas on A-ANNO.
 * The same layout gives the same bytes.
 */
export function layoutDxf(layout: Layout): string {
  const points = [...layout.walls, ...layout.rooms].flatMap(({ polygon }) => polygon);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const dxf = new DxfWriter(Object.values(LAYERS), [
    [Math.min(0, ...xs), Math.min(0, ...ys)],
    [Math.max(0, ...xs), Math.max(0, ...ys)],
  ]);
  for (const { polygon } of [...layout.walls, ...layout.shell.obstacles])
    dxf.rings(LAYERS.wall.name, [polygon]);
  for (const { polygon, holes } of layout.rooms) dxf.rings(LAYERS.area.name, [polygon, ...holes]);
  for (const door of layout.doors) drawDoor(dxf, door);
  const thickness = new Map(layout.walls.map(({ id, thickness_mm }) => [id, thickness_mm]));
  for (const { segment, wall_id } of wholeWindows(layout))
    drawWindow(dxf, segment, thickness.get(wall_id ?? '') ?? 0);
  for (const fixture of layout.fixtures) {
    for (const stroke of standing(fixture, symbolOf(fixture.kind))) {
      if ('radius' in stroke) dxf.circle(LAYERS.furniture.name, stroke.centre, stroke.radius);
      else dxf.polyline(LAYERS.furniture.name, stroke.points, stroke.closed);
    }
  }
  for (const {
    lines,
    at: [x, y],
    size,
  } of roomLabels(layout)) {
    lines.forEach((text, i) => {
      const down = (i - (lines.length - 1) / 2) * size * 1.25;
      dxf.text(LAYERS.notes.name, [x, y - down], size * 0.7, text);
    });
  }
  return dxf.toString();
}

/** Draws the line between the jambs, and the leaves with the quarter circles they sweep. */
function drawDoor(dxf: DxfWriter, door: LayoutDoor): void {
  const { name } = LAYERS.door;
  dxf.line(name, ...door.segment);
  const { swinging, sliding } = doorLeaves(door);
  for (const [from, to] of sliding) dxf.line(name, from, to);
  for (const { hinge, open, shut } of swinging) {
    dxf.line(name, hinge, open);
    const [first, last] = [angleOf(hinge, open), angleOf(hinge, shut)];
    const [from, to] = (last - first + 360) % 360 < 180 ? [first, last] : [last, first];
    dxf.arc(name, hinge, exactDistance(hinge, open), from, to);
  }
}

function drawWindow(dxf: DxfWriter, [p, q]: GridSegment, thickness: number): void {
  const [ux, uy] = exactDirection(p, q);
  const [nx, ny] = [-uy, ux];
  for (const share of [-0.5, 0, 0.5]) {
    const [dx, dy] = [nx * thickness * share, ny * thickness * share];
    dxf.line(LAYERS.glazing.name, [p[0] + dx, p[1] + dy], [q[0] + dx, q[1] + dy]);
  }
}

/** An angle in degrees in [0, 360), rounded to a thousandth. */
function angleOf([ax, ay]: GridPoint, [bx, by]: GridPoint): number {
  const degrees = Math.round(((Math.atan2(by - ay, bx - ax) * 180) / Math.PI) * 1000) / 1000;
  return (degrees + 360) % 360;
}
