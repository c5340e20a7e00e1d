import {
  distance,
  regionArea,
  ringLength,
  type DrawingUnits,
  type Mm,
  type SquareMetres,
} from '../../geometry';
import type {
  Column,
  Opening,
  PlanGeometry,
  Room,
  ScaleRecord,
  Sidelight,
  Wall,
} from '../model/plan-geometry';

/** A plan with its real sizes beside the drawing's. Every real size is null while the scale is unknown. */
export interface MeasuredPlan extends Omit<PlanGeometry, 'walls' | 'columns' | 'openings' | 'rooms'> {
  walls: MeasuredWall[];
  columns?: MeasuredColumn[];
  openings: MeasuredOpening[];
  rooms: MeasuredRoom[];
}

export interface MeasuredWall extends Wall {
  length_mm: Mm | null;
  thickness_mm: Mm | null;
}

export interface MeasuredColumn extends Column {
  width_mm: Mm | null;
  depth_mm: Mm | null;
}

export interface MeasuredOpening extends Omit<Opening, 'sidelights'> {
  width_mm: Mm | null;
  /** Width of the widest leaf; left out where the leaf is not known. */
  leaf_width_mm?: Mm | null;
  sidelights?: MeasuredSidelight[];
}

export interface MeasuredSidelight extends Sidelight {
  width_mm: Mm | null;
}

export interface MeasuredRoom extends Room {
  /** Net floor area between the faces of the walls. */
  area_m2: SquareMetres | null;
  /** Length of the room's outline and of its holes, door widths included. */
  perimeter_mm: Mm | null;
}

/** Real sizes of a plan under `scale`; lengths to 0.1 mm, areas to 0.0001 m². */
export function measurePlan(plan: PlanGeometry, scale: ScaleRecord | null): MeasuredPlan {
  const mm = scale?.mm_per_unit ?? null;
  const length = (units: DrawingUnits): Mm | null => (mm === null ? null : round(units * mm, 1));
  const { columns, ...others } = plan;
  return {
    ...others,
    scale,
    ...(columns && {
      columns: columns.map((column) => ({
        ...column,
        width_mm: length(column.width),
        depth_mm: length(column.depth),
      })),
    }),
    walls: plan.walls.map((wall) => ({
      ...wall,
      length_mm: length(distance(wall.centreline[0], wall.centreline[1])),
      thickness_mm: length(wall.thickness),
    })),
    openings: plan.openings.map(({ sidelights, ...opening }) => ({
      ...opening,
      width_mm: length(distance(...opening.segment)),
      ...(opening.leaf_width !== undefined && { leaf_width_mm: length(opening.leaf_width) }),
      ...(sidelights && {
        sidelights: sidelights.map(({ segment }) => ({ segment, width_mm: length(distance(...segment)) })),
      }),
    })),
    rooms: plan.rooms.map((room) => ({
      ...room,
      area_m2:
        mm === null
          ? null
          : round((regionArea({ outer: room.polygon, holes: room.holes }) * mm * mm) / 1e6, 4),
      perimeter_mm: length([room.polygon, ...room.holes].reduce((sum, ring) => sum + ringLength(ring), 0)),
    })),
  };
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
