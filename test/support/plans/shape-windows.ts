import type { Building, OpeningDescription, WallCurve, WindowDescription } from './description';
import { clearLength, placeOpenings } from './placed-openings';
import { direction, distance } from './vector';
import { wallAxes } from './wall-axes';
import { WallRuns } from './wall-runs';

/** Adds windows in the new walls, as far as they fit. */
export function withShapeWindows(building: Building, widths: readonly number[]): Building {
  return (building.curves ?? []).reduce(
    (all, curve, i) => withCurvedWindows(all, curve, i),
    withSlantedWindows(building, widths),
  );
}

/** One window in every slanted wall that is long enough and has none. */
function withSlantedWindows(building: Building, widths: readonly number[]): Building {
  const runs = new WallRuns(wallAxes(building));
  return building.rooms.reduce((all, { id, use }) => {
    if (use === 'shaft') return all;
    return runs.between([id, null]).reduce((drawn, run, wall): Building => {
      const d = direction(run.from, run.to);
      const slanted = Math.min(Math.abs(d[0]), Math.abs(d[1])) > 0.05;
      const taken = drawn.openings.some(
        ({ between, wall: w = 0 }) => between[0] === id && between[1] === null && w === wall,
      );
      const clear = clearLength(run, building);
      const width = [...widths, 600].filter((w) => w <= clear).sort((a, b) => b - a)[0];
      if (!slanted || taken || width === undefined) return drawn;
      return ifItFits(drawn, { kind: 'window', between: [id, null], wall, width, position: 0.5 });
    }, all);
  }, building);
}

/** Millimetres of glass and of wall between, about. */
const GLASS = 1300;
const PIER = 900;

/** Windows of curved glass in the part of the curve that belongs to each room. */
function withCurvedWindows(building: Building, { points }: WallCurve, curve: number): Building {
  return building.rooms.reduce((all, room) => {
    if (room.use === 'shaft' || room.use === 'stair') return all;
    const own = points.flatMap((p, i) => (room.outline.some((q) => distance(p, q) < 0.1) ? [i] : []));
    const [first, last] = [own[0], own[own.length - 1]];
    if (own.length < 4) return all;
    const chord = distance(points[first], points[first + 1]);
    const [glass, pier] = [GLASS, PIER].map((mm) => Math.max(1, Math.round(mm / chord)));
    const margin = Math.ceil((building.outer / 2 + 300) / chord);
    let drawn = all;
    for (let from = first + margin; from + glass <= last - margin; from += glass + pier) {
      const window: WindowDescription = {
        kind: 'window',
        between: [room.id, null],
        width: distance(points[from], points[from + glass]),
        position: 0,
        onCurve: [curve, from, from + glass],
      };
      drawn = ifItFits(drawn, window);
    }
    return drawn;
  }, building);
}

function ifItFits(building: Building, opening: OpeningDescription): Building {
  const more = { ...building, openings: [...building.openings, opening] };
  try {
    placeOpenings(more, wallAxes(more));
    return more;
  } catch {
    return building;
  }
}
