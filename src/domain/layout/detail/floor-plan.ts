import type { Cell, CellPlan } from '../cell-plan';
import type { LayoutRoom, LayoutWall } from '../layout';
import type { Programme } from '../programme';
import type { GridRing, Shell } from '../shell';
import { bordersOf } from './borders';
import { type FloorShape, floorShapes, floorSquares, traceFloors } from './floor-shapes';
import { tidyRing, twiceArea } from './grid-outline';
import { type Owner, OwnerGrid } from './owner-grid';
import { type Partition, partitionsOn } from './partitions';
import { perimeterWalls } from './perimeter';
import { armsOf } from './wall-joints';

/** A partition whose wall has its id. */
export type NumberedPartition = Partition & { wall: LayoutWall };

/** The plan with rooms and walls, before doors, windows and furniture. */
export interface FloorPlan {
  grid: OwnerGrid;
  /** Owner of each square of floor. */
  floor: Int16Array;
  /** Rooms by owner. The corridor may be several rooms, the largest first. */
  roomsOf: ReadonlyMap<number, readonly LayoutRoom[]>;
  rooms: LayoutRoom[];
  outline: GridRing;
  /** One for each side of the outline, in its order. */
  perimeter: LayoutWall[];
  partitions: NumberedPartition[];
}

/** Rooms between the faces of their walls, and the walls: perimeter first, then partitions. */
export function floorPlanOf(plan: CellPlan, shell: Shell, programme: Programme): FloorPlan {
  const grid = new OwnerGrid(plan, shell);
  const floor = floorSquares(grid);
  const outline = tidyRing(shell.outline);
  const traced = traceFloors(grid, floor);
  const roomsOf = new Map(
    grid.owners.map((owner, number) => [
      number,
      roomsOfOwner(grid, owner, traced.get(number) ?? [], programme),
    ]),
  );
  const borders = bordersOf(grid);
  const partitions = partitionsOn(grid, borders, armsOf(borders));
  const perimeter = perimeterWalls(shell, outline).map((wall, i) => ({ ...wall, id: `w${i + 1}` }));
  return {
    grid,
    floor,
    roomsOf,
    rooms: grid.owners.flatMap((_, number) => roomsOf.get(number) ?? []),
    outline,
    perimeter,
    partitions: partitions.map(({ border, wall }, i) => ({
      border,
      wall: { ...wall, id: `w${perimeter.length + i + 1}` },
    })),
  };
}

function roomsOfOwner(grid: OwnerGrid, owner: Owner, rings: GridRing[], programme: Programme): LayoutRoom[] {
  switch (owner.kind) {
    case 'kept':
      return [keptRoom(owner.room, programme, grid.plan.cells)];
    case 'cell': {
      const [largest] = floorShapes(grid, rings);
      return largest === undefined ? [] : [roomOfCell(owner.cell, largest)];
    }
    case 'corridor':
      return floorShapes(grid, rings).map((shape, i) => corridorRoom(shape, i));
  }
}

function roomOfCell({ requirement }: Cell, shape: FloorShape): LayoutRoom {
  return {
    id: requirement.id,
    name: requirement.name,
    type: requirement.type,
    requirement_id: requirement.id,
    ...shape,
    target_area_m2: requirement.area_m2,
    min_area_m2: requirement.min_area_m2,
    min_clear_mm: [...requirement.min_clear_mm],
    kept: false,
  };
}

function corridorRoom(shape: FloorShape, i: number): LayoutRoom {
  return {
    id: `corridor${i + 1}`,
    name: i === 0 ? 'Corridor' : `Corridor ${i + 1}`,
    type: 'corridor',
    requirement_id: null,
    ...shape,
    target_area_m2: null,
    min_area_m2: null,
    min_clear_mm: null,
    kept: false,
  };
}

/** A kept room fulfils the requirement it was made for, unless a new room does. */
function keptRoom(
  { id, name, type, polygon }: Shell['kept_rooms'][number],
  programme: Programme,
  cells: readonly Cell[],
): LayoutRoom {
  const asked = programme.rooms.some((requirement) => requirement.id === id);
  const planned = cells.some(({ requirement }) => requirement.id === id);
  return {
    id: planned ? `kept-${id}` : id,
    name,
    type,
    requirement_id: asked && !planned ? id : null,
    polygon: polygon.map(([x, y]) => [x, y]),
    holes: [],
    area_m2: Math.abs(twiceArea(polygon)) / 2e6,
    target_area_m2: null,
    min_area_m2: null,
    min_clear_mm: null,
    kept: true,
  };
}
