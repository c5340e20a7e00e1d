import { SpatialIndex } from '../../geometry';
import type { Layout, LayoutFixture, LayoutRoom, LayoutWall } from '../layout';
import type { ShellObstacle } from '../shell';
import { facesOf, turnedRound, type Face } from './shapes/face';
import { shapeOf, type Shape } from './shapes/shape';

export interface SurveyedRoom {
  readonly id: string;
  readonly room: LayoutRoom;
  readonly shape: Shape;
  readonly holes: readonly Shape[];
  /** Its outline and its holes; the room lies to the left of each face. */
  readonly faces: readonly Face[];
}

export interface SurveyedWall {
  readonly id: string;
  readonly wall: LayoutWall;
  readonly shape: Shape;
  readonly faces: readonly Face[];
}

export interface SurveyedObstacle {
  readonly id: string;
  readonly obstacle: ShellObstacle;
  readonly shape: Shape;
}

export interface SurveyedFixture {
  readonly id: string;
  readonly fixture: LayoutFixture;
  /** Null when the footprint is not a polygon. */
  readonly footprint: Shape | null;
  /** Null when there is none, or when it is not a polygon. */
  readonly clearance: Shape | null;
}

/** The walls, rooms and things of a layout as exact shapes. Elements without a shape are left out. */
export interface Ground {
  readonly layout: Layout;
  /** Null when the shell's outline is not a polygon. */
  readonly outline: { readonly shape: Shape; readonly faces: readonly Face[] } | null;
  readonly rooms: readonly SurveyedRoom[];
  /** By id; the first one where an id repeats. */
  readonly roomOf: ReadonlyMap<string, SurveyedRoom>;
  readonly walls: SpatialIndex<SurveyedWall>;
  readonly wallOf: ReadonlyMap<string, SurveyedWall>;
  readonly obstacles: SpatialIndex<SurveyedObstacle>;
  readonly fixtures: readonly SurveyedFixture[];
  readonly footprints: SpatialIndex<SurveyedFixture & { footprint: Shape }>;
}

export function surveyGround(layout: Layout): Ground {
  const outline = shapeOf(layout.shell.outline);
  const rooms = layout.rooms.flatMap(surveyRoom);
  const walls = layout.walls.flatMap((wall) => {
    const shape = shapeOf(wall.polygon);
    return shape === null ? [] : [{ id: wall.id, wall, shape, faces: facesOf(shape.ring) }];
  });
  const obstacles = layout.shell.obstacles.flatMap((obstacle) => {
    const shape = shapeOf(obstacle.polygon);
    return shape === null ? [] : [{ id: obstacle.id, obstacle, shape }];
  });
  const fixtures = layout.fixtures.map((fixture) => ({
    id: fixture.id,
    fixture,
    footprint: shapeOf(fixture.footprint),
    clearance: fixture.clearance === null ? null : shapeOf(fixture.clearance),
  }));
  const standing = fixtures.filter((f): f is SurveyedFixture & { footprint: Shape } => f.footprint !== null);
  return {
    layout,
    outline: outline && { shape: outline, faces: facesOf(outline.ring) },
    rooms,
    roomOf: firstById(rooms),
    walls: new SpatialIndex(walls, ({ shape }) => shape.box),
    wallOf: firstById(walls),
    obstacles: new SpatialIndex(obstacles, ({ shape }) => shape.box),
    fixtures,
    footprints: new SpatialIndex(standing, ({ footprint }) => footprint.box),
  };
}

/** A room has no shape when its outline or one of its holes is not a polygon. */
function surveyRoom(room: LayoutRoom): SurveyedRoom[] {
  const shape = shapeOf(room.polygon);
  const holes = room.holes.map(shapeOf).filter((hole) => hole !== null);
  if (shape === null || holes.length < room.holes.length) return [];
  const faces = [...facesOf(shape.ring), ...holes.flatMap(({ ring }) => turnedRound(facesOf(ring)))];
  return [{ id: room.id, room, shape, holes, faces }];
}

function firstById<T extends { id: string }>(elements: readonly T[]): Map<string, T> {
  const byId = new Map<string, T>();
  for (const element of elements) if (!byId.has(element.id)) byId.set(element.id, element);
  return byId;
}
