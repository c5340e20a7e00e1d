import {
  distanceToSegment,
  exactDirection,
  ringArea,
  ringEdges,
  unite,
  type Point,
  type Ring,
} from '../../geometry';
import type { Shell } from '../shell';
import { assertOneUnit, mmPerUnit } from './graph-measures';
import { settleShell } from './settle-shell';
import { shellEmpty } from './shell-refusals';
import type { GraphSegment, SpatialGraph } from './spatial-graph';
import type { MeasuredFloor, MeasuredSegment, SurveyOfSpace } from './survey-of-space';

/** Smaller ground between walls is a duct and not a room, m². */
const DUCT_M2 = 0.5;

/**
 * The space that a spatial graph describes: inside its outline, else around its rooms, else inside its walls.
 *
 * @throws UnprocessableError `shell_empty`, `shell_units_mixed`, and what `settleShell` throws
 */
export function shellFromGraph(graph: SpatialGraph): Shell {
  const { outline = [], walls = [], rooms = [] } = graph;
  if (outline.length === 0 && walls.length === 0 && rooms.length === 0) throw shellEmpty();
  assertOneUnit(graph);
  return settleShell(surveyGraph(graph));
}

function surveyGraph(graph: SpatialGraph): SurveyOfSpace {
  const mm = mmPerUnit(graph);
  const up = graph.axis_y === 'down' ? -1 : 1;
  const point = ([x, y]: Point): Point => [x * mm, y * mm * up];
  const ring = (points: Ring): Ring => points.map(point);
  const line = ([a, b]: GraphSegment): MeasuredSegment => [point(a), point(b)];
  const { openings = [], obstacles = [] } = graph;
  const doors = openings.filter(({ kind }) => kind !== 'window');
  const windows = openings.filter(({ kind }) => kind === 'window').map(({ segment }) => segment);
  const walls = (graph.walls ?? []).map(({ start, end, thickness }) => ({
    line: line([start, end]),
    thickness: thickness * mm,
    ring: band(point(start), point(end), thickness * mm),
  }));
  const gaps = openings.map(({ segment: [a, b] }) => band(point(a), point(b), usualThickness(walls)));
  const doorLines = doors.map(({ segment }) => line(segment));
  const floors = (graph.rooms ?? []).map(({ id, name, type, polygon, keep }): MeasuredFloor => ({
    id,
    name,
    type,
    ring: ring(polygon),
    holes: [],
    keep,
    doors: doorLines.filter((door) => isBeside(door, ring(polygon), usualThickness(walls))),
  }));
  const outlined = graph.outline !== undefined && graph.outline.length > 0;
  return {
    outline: outlined ? ring(graph.outline!) : null,
    floors: outlined ? floors : [...floors, ...floorsBetween([...walls.map((wall) => wall.ring), ...gaps])],
    walls,
    bodies: obstacles.map(({ id, kind, polygon }) => ({ id, kind, ring: ring(polygon) })),
    doors: doors.map(({ id, segment, kind }) => ({
      id,
      segment: line(segment),
      rank: kind === 'door' ? 1 : 0,
    })),
    entrances: graph.entrances?.map(({ id, segment }) => ({ id, segment: line(segment), rank: 0 })) ?? null,
    windows: graph.windows?.map(line) ?? (windows.length > 0 ? windows.map(line) : null),
    wallThickness: graph.wall_thickness === undefined ? null : graph.wall_thickness * mm,
  };
}

/** The ground of a wall, longer by half its thickness at both ends so that it fills the corners. */
function band(a: Point, b: Point, thickness: number): Ring {
  const [ux, uy] = exactDirection(a, b).map((each) => each * (thickness / 2));
  const [[ax, ay], [bx, by]] = [a, b];
  return [
    [ax - ux + uy, ay - uy - ux],
    [bx + ux + uy, by + uy - ux],
    [bx + ux - uy, by + uy + ux],
    [ax - ux - uy, ay - uy + ux],
  ];
}

/** The spaces that the walls enclose, as floors without names. */
function floorsBetween(bands: readonly Ring[]): MeasuredFloor[] {
  const enclosed = unite(bands)
    .flatMap(({ holes }) => holes)
    .filter((ring) => ringArea(ring) / 1e6 >= DUCT_M2);
  return enclosed.map((ring, i) => ({
    id: `space${i + 1}`,
    name: `Space ${i + 1}`,
    type: 'unknown',
    ring,
    holes: [],
    keep: false,
    doors: [],
  }));
}

function usualThickness(walls: SurveyOfSpace['walls']): number {
  const thick = walls.map(({ thickness }) => thickness).sort((p, q) => p - q);
  return thick[Math.floor(thick.length / 2)] ?? 200;
}

/** Whether both jambs lie on a room's outline or within a wall's thickness of it. */
function isBeside([p, q]: MeasuredSegment, ring: Ring, thickness: number): boolean {
  return ringEdges(ring).some((side) => [p, q].every((jamb) => distanceToSegment(jamb, side) <= thickness));
}
