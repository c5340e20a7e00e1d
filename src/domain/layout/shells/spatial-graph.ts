import type { RoomType } from '../../extraction';

export type GraphPoint = [x: number, y: number];
export type GraphRing = GraphPoint[];
export type GraphSegment = [GraphPoint, GraphPoint];

export const GRAPH_UNITS = ['mm', 'cm', 'm', 'in', 'ft'] as const;
export type GraphUnit = (typeof GRAPH_UNITS)[number];

export interface GraphWall {
  id: string;
  /** Start of its middle line. */
  start: GraphPoint;
  end: GraphPoint;
  thickness: number;
}

export interface GraphRoom {
  id: string;
  name: string;
  type: RoomType;
  /** Inner faces of its walls. */
  polygon: GraphRing;
  /** True for a room that stays as it is. */
  keep: boolean;
}

export interface GraphOpening {
  id: string;
  kind: 'door' | 'window' | 'gap';
  /** Jamb to jamb. */
  segment: GraphSegment;
}

export interface GraphObstacle {
  id: string;
  kind: 'column' | 'shaft';
  polygon: GraphRing;
}

/**
 * A space that another program describes. All lengths are in one unit: `scale` when there is one, else `units`. It needs
 * an outline, or walls that close, or rooms.
 */
export interface SpatialGraph {
  /** Default: mm, when there is no `scale` either. */
  units?: GraphUnit;
  /** Overrides `units`. */
  scale?: { mm_per_unit: number };
  /** Size of the sheet. Nothing may lie outside it. */
  page_size?: { width: number; height: number };
  /** Direction in which y grows; default: up. */
  axis_y?: 'up' | 'down';
  /** Inner faces of the perimeter. */
  outline?: GraphRing;
  /** Thickness of the perimeter walls. Default: that of the walls given, else 200 mm. */
  wall_thickness?: number;
  walls?: GraphWall[];
  rooms?: GraphRoom[];
  openings?: GraphOpening[];
  obstacles?: GraphObstacle[];
  entrances?: { id: string; segment: GraphSegment }[];
  /** Windows of the perimeter. Default: the windows among the openings; without any, unknown. */
  windows?: GraphSegment[];
}
