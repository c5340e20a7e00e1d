import { boxOf, ringEdges, signedArea, type Region, type Ring } from '../../geometry';
import type { GridRing, GridSegment, KeptRoom, Shell } from '../shell';
import { bodiesOf } from './bodies';
import { settleEntrances } from './entrances';
import { innerOutline } from './inner-outline';
import { mainDirection } from './main-direction';
import { withoutOpeningDents } from './opening-dents';
import { placeOnPerimeter } from './perimeter-places';
import { TurnedFrame } from './shell-frame';
import { assertUsableOutline, shellOpen } from './shell-refusals';
import { straightener } from './straighten';
import type { MeasuredSegment, SurveyOfSpace } from './survey-of-space';

/** Thickness of perimeter walls when it is unknown, mm. */
const USUAL_PERIMETER_MM = 200;
/** A shorter piece of a window does not count, mm. */
const LEAST_WINDOW_MM = 300;

/**
 * A surveyed space as a shell: straightened to whole millimetres, in its own frame. Its `assumptions` say what was
 * assumed.
 *
 * @throws UnprocessableError `shell_open`, `shell_self_intersecting`, `shell_too_small`, `shell_too_large`,
 *   `entrance_off_perimeter`
 */
export function settleShell(space: SurveyOfSpace): Shell {
  const assumptions: Shell['assumptions'] = [];
  const note = (code: string, message: string): void => void assumptions.push({ code, message });
  const enclosed = enclosure(space, note);
  const turned = new TurnedFrame(mainDirection(linesOf(space, enclosed.outer)));
  const bodies = bodiesOf(space, enclosed);
  const kept = space.floors.filter(({ keep }) => keep);
  const drawn = [enclosed.outer, ...bodies.map(({ ring }) => ring), ...kept.map(({ ring }) => ring)];
  const square = straightener(drawn.map((ring) => turned.ringFromDrawing(ring)));
  const openings = [...space.doors.map(({ segment }) => segment), ...(space.windows ?? [])].map(
    ([a, b]): MeasuredSegment => [turned.fromDrawing(a), turned.fromDrawing(b)],
  );
  const straighten = (ring: Ring): Ring =>
    withoutOpeningDents(leftTurning(square(turned.ringFromDrawing(ring))), openings);
  const outer = straighten(enclosed.outer);
  assertUsableOutline(outer);
  const [minX, minY] = boxOf(outer);
  const frame = turned.movedTo([minX, minY]);
  const settled = (ring: Ring): GridRing => straighten(ring).map(([x, y]) => [x - minX, y - minY]);
  const segment = ([a, b]: MeasuredSegment): MeasuredSegment => [frame.fromDrawing(a), frame.fromDrawing(b)];
  const outline = settled(enclosed.outer);
  const thickness = Math.round(space.wallThickness ?? perimeterThickness(space, note));
  const onPerimeter = (line: MeasuredSegment, least: number) => {
    const place = placeOnPerimeter(outline, segment(line), least);
    return place !== null && place.away <= 1.5 * thickness + 100 ? place.segment : null;
  };
  return {
    frame: frame.record(),
    outline,
    wall_thickness_mm: thickness,
    obstacles: bodies.map(({ id, kind, ring }) => ({ id, kind, polygon: settled(ring) })),
    kept_rooms: kept.map(({ id, name, type, ring, doors }): KeptRoom => ({
      id,
      name,
      type,
      polygon: settled(ring),
      doors: doors.map(
        (door) => segment(door).map(([x, y]) => [Math.round(x), Math.round(y)]) as GridSegment,
      ),
    })),
    entrances: settleEntrances(space, outline, segment, thickness, note),
    windows:
      space.windows?.flatMap((line) => {
        const place = onPerimeter(line, LEAST_WINDOW_MM);
        return place === null ? [] : [place];
      }) ?? null,
    assumptions,
  };
}

/** The given outline; otherwise the outline of the floors, with holes where there is no floor. */
function enclosure(space: SurveyOfSpace, note: (code: string, message: string) => void): Region {
  if (space.outline !== null) return { outer: space.outline, holes: [] };
  const found = innerOutline(space);
  if (found === null) throw shellOpen('The walls and rooms');
  if (found.leftOut.length > 0)
    note(
      'part_left_out',
      `Rooms ${found.leftOut.join(', ')} stand apart from the others and are not part of the shell.`,
    );
  return found.region;
}

/** The lines that decide the main direction: the walls, or without walls the outlines. */
function linesOf({ walls, floors }: SurveyOfSpace, outer: Ring): MeasuredSegment[] {
  if (walls.length > 0) return walls.map(({ line }) => line);
  return [outer, ...floors.map(({ ring }) => ring)].flatMap((ring) =>
    ringEdges(ring).map(({ a, b }): MeasuredSegment => [a, b]),
  );
}

function perimeterThickness({ walls }: SurveyOfSpace, note: (code: string, message: string) => void): number {
  const thick = walls.map(({ thickness }) => thickness).sort((p, q) => p - q);
  // Perimeter walls are the thicker ones.
  if (thick.length > 0) return thick[Math.floor(thick.length * 0.75)];
  note('wall_thickness_assumed', `The outer walls are taken to be ${USUAL_PERIMETER_MM} mm thick.`);
  return USUAL_PERIMETER_MM;
}

function leftTurning(ring: Ring): GridRing {
  return signedArea(ring) < 0 ? [...ring].reverse() : ring;
}
