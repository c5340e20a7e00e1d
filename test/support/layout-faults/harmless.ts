import type { GridPoint, GridRing, GridSegment, Layout } from '../../../src/domain/layout';
import type { Dice } from '../plans/dice';

/** A layout with every point put elsewhere. */
export function withPoints(layout: Layout, place: (point: GridPoint) => GridPoint): Layout {
  const ring = (points: GridRing): GridRing => points.map(place);
  const segment = ([a, b]: GridSegment): GridSegment => [place(a), place(b)];
  const { shell, rooms, walls, doors, windows, fixtures } = layout;
  return {
    ...layout,
    shell: {
      ...shell,
      outline: ring(shell.outline),
      obstacles: shell.obstacles.map((o) => ({ ...o, polygon: ring(o.polygon) })),
      entrances: shell.entrances.map((e) => ({ ...e, segment: segment(e.segment) })),
    },
    rooms: rooms.map((r) => ({ ...r, polygon: ring(r.polygon), holes: r.holes.map(ring) })),
    walls: walls.map((w) => ({ ...w, centreline: segment(w.centreline), polygon: ring(w.polygon) })),
    doors: doors.map((d) => ({
      ...d,
      segment: segment(d.segment),
      swing: d.swing && { ...d.swing, hinge: place(d.swing.hinge), leaf_end: place(d.swing.leaf_end) },
    })),
    windows: windows.map((w) => ({ ...w, segment: segment(w.segment) })),
    fixtures: fixtures.map((f) => ({
      ...f,
      footprint: ring(f.footprint),
      clearance: f.clearance && ring(f.clearance),
    })),
  };
}

/** The same layout with its outlines written another way and its lists in another order. */
export function rewritten(layout: Layout, dice: Dice): Layout {
  const ring = (points: GridRing): GridRing => rewrittenRing(points, dice);
  const { shell, rooms, walls, doors, windows, fixtures } = layout;
  return {
    ...layout,
    shell: {
      ...shell,
      outline: ring(shell.outline),
      obstacles: dice.shuffle(shell.obstacles.map((o) => ({ ...o, polygon: ring(o.polygon) }))),
    },
    rooms: dice.shuffle(rooms.map((r) => ({ ...r, polygon: ring(r.polygon), holes: r.holes.map(ring) }))),
    walls: dice.shuffle(walls.map((w) => ({ ...w, polygon: ring(w.polygon) }))),
    doors: dice.shuffle(doors.map((d) => ({ ...d, segment: dice.shuffle(d.segment) as GridSegment }))),
    windows: dice.shuffle(windows.map((w) => ({ ...w, segment: dice.shuffle(w.segment) as GridSegment }))),
    fixtures: dice.shuffle(
      fixtures.map((f) => ({
        ...f,
        footprint: ring(f.footprint),
        clearance: f.clearance && ring(f.clearance),
      })),
    ),
  };
}

/** Starts elsewhere, may turn the other way, repeats points, has points in the middle of straight stretches. */
function rewrittenRing(ring: GridRing, dice: Dice): GridRing {
  if (ring.length < 3) return ring;
  const start = dice.between(0, ring.length - 1);
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  if (dice.chance(0.5)) turned.reverse();
  return turned.flatMap((a, i): GridRing => {
    const b = turned[(i + 1) % turned.length];
    const middle: GridPoint = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const whole = middle.every(Number.isInteger);
    return [a, ...(dice.chance(0.3) ? [a] : []), ...(whole && dice.chance(0.3) ? [middle] : [])];
  });
}
