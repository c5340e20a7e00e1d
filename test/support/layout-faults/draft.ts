import { ringContains } from '../../../src/domain/geometry';
import type { RoomType } from '../../../src/domain/extraction';
import type {
  GridPoint,
  GridRing,
  GridSegment,
  Layout,
  LayoutDoor,
  LayoutFixture,
  LayoutRoom,
  LayoutWall,
  ProfileId,
} from '../../../src/domain/layout';
import { netRing, partitionLines, perimeterWalls, wallAlong } from './draft-walls';

const PARTITION_MM = 100;
const PERIMETER_MM = 200;

interface RoomWishes {
  min_area_m2?: number;
  min_clear_mm?: [number, number];
  kept?: boolean;
}

interface DoorWishes {
  kind?: LayoutDoor['kind'];
  width?: number;
  /** Room that the leaf opens into; none for openings. */
  into?: string;
  /** Jamb that it hangs on, in the direction of growing coordinates. */
  hinge?: 'first' | 'last';
}

/**
 * A layout drawn by hand: rooms are given to the middle of their walls and tile the shell, walls follow from
 * them. Everything is on the grid and rectilinear.
 */
export class Draft {
  private readonly cells: { room: LayoutRoom; ring: GridRing }[] = [];
  private readonly doors: LayoutDoor[] = [];
  private readonly fixtures: LayoutFixture[] = [];
  private readonly obstacles: Layout['shell']['obstacles'] = [];
  private readonly windows: { room: string; segment: GridSegment }[] = [];

  private readonly outline: GridRing;

  constructor(
    outline: Box | GridRing,
    private readonly corridorWidth = 1500,
    private readonly profile: ProfileId = 'plain',
  ) {
    this.outline = asRing(outline);
  }

  /** `islands`: what stands in the middle of it, to the middle of the walls around. */
  room(id: string, type: RoomType, cell: Box | GridRing, wishes: RoomWishes = {}, islands: Box[] = []): this {
    const ring = asRing(cell);
    const holes = islands.map((island) => ringOf(island).reverse());
    const polygon = netRing(ring, this.outline, PARTITION_MM / 2);
    const room: LayoutRoom = {
      id,
      name: `${type} ${id}`,
      type,
      requirement_id: null,
      polygon,
      holes: holes.map((hole) => netRing(hole, this.outline, PARTITION_MM / 2).reverse()),
      area_m2: 0,
      target_area_m2: null,
      min_area_m2: wishes.min_area_m2 ?? null,
      min_clear_mm: wishes.min_clear_mm ?? null,
      kept: wishes.kept ?? false,
    };
    this.cells.push({ room, ring });
    return this;
  }

  /** `at` is the middle of the door, on the middle of a partition or on the outline. */
  door(
    id: string,
    connects: [string, string | null],
    at: GridPoint,
    axis: 'x' | 'y',
    wishes: DoorWishes = {},
  ): this {
    const { width = 900, kind = connects[1] === null ? 'entrance' : 'door', into, hinge = 'first' } = wishes;
    const along = (by: number): GridPoint => (axis === 'x' ? [at[0] + by, at[1]] : [at[0], at[1] + by]);
    const jambs: GridSegment = [along(-width / 2), along(width / 2)];
    const swing = into === undefined ? null : this.leaf(into, jambs, hinge, width, axis);
    this.doors.push({
      id,
      kind,
      wall_id: null,
      segment: jambs,
      width_mm: width,
      height_mm: 2100,
      connects,
      swing,
    });
    return this;
  }

  fixture(id: string, room: string, kind: string, box: Box, clearance: Box | null = null): this {
    this.fixtures.push({
      id,
      room_id: room,
      kind,
      footprint: ringOf(box),
      clearance: clearance && ringOf(clearance),
      facing_deg: 0,
    });
    return this;
  }

  obstacle(id: string, kind: 'column' | 'shaft', box: Box): this {
    this.obstacles.push({ id, kind, polygon: ringOf(box) });
    return this;
  }

  window(room: string, segment: GridSegment): this {
    this.windows.push({ room, segment });
    return this;
  }

  layout(): Layout {
    const rings = this.cells.map(({ ring }) => ring);
    const walls: LayoutWall[] = [
      ...perimeterWalls(this.outline, PERIMETER_MM),
      ...partitionLines(rings, this.outline).map((line) => wallAlong(line, PARTITION_MM, 'partition')),
    ].map((wall, i) => ({ ...wall, id: `w${i + 1}` }));
    const entrances = this.doors.filter(({ connects }) => connects[1] === null);
    return {
      version: 1,
      profile: this.profile,
      grid_mm: 50,
      corridor_width_mm: this.corridorWidth,
      shell: {
        frame: { origin_mm: [0, 0], angle_deg: 0 },
        outline: this.outline,
        wall_thickness_mm: PERIMETER_MM,
        obstacles: this.obstacles,
        kept_rooms: [],
        entrances: entrances.map(({ id, segment }) => ({ id, segment })),
        windows: null,
        assumptions: [],
      },
      rooms: this.cells.map(({ room }) => room),
      walls,
      doors: this.doors,
      windows: this.windows.map(({ room, segment }, i) => ({
        id: `win${i + 1}`,
        wall_id: null,
        room_id: room,
        segment,
        existing: false,
      })),
      fixtures: this.fixtures,
    };
  }

  /** The leaf at 90°, on the side of its wall where the room lies. */
  private leaf(
    into: string,
    [first, last]: GridSegment,
    hung: 'first' | 'last',
    width: number,
    axis: 'x' | 'y',
  ): LayoutDoor['swing'] {
    const [hinge, inwards] = hung === 'first' ? [first, 5] : [last, -5];
    const { polygon } = this.cells.find(({ room: { id } }) => id === into)!.room;
    const [x, y] = hinge;
    // A little along from the jamb, too, so as not to look along the face of a wall at right angles.
    const beyond: GridPoint = axis === 'x' ? [x + inwards, y + width / 2] : [x + width / 2, y + inwards];
    const by = ringContains(polygon, beyond) ? width : -width;
    return { hinge, leaf_end: axis === 'x' ? [hinge[0], hinge[1] + by] : [hinge[0] + by, hinge[1]], into };
  }
}

export type Box = [x: number, y: number, width: number, depth: number];

function asRing(shape: Box | GridRing): GridRing {
  return typeof shape[0] === 'number' ? ringOf(shape as Box) : (shape as GridRing);
}

export function ringOf([x, y, width, depth]: Box): GridRing {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + depth],
    [x, y + depth],
  ];
}
