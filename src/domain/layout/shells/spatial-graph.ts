import type { RoomType } from '../../extraction';

export type GraphPoint = [x: number, y: number];
export type GraphRing = GraphPoint[];
export type GraphSegment = [GraphPoint, GraphPoint];

export const GRAPH_UNITS = ['mm', 'cm', 'm', 'in', 'ft'] as const;
export type GraphUnit = (typeof GRAPH_UNITS)[number];

export interface GraphWall {
  id: string;
  /** On its middle. */
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
  /** Whether it stays as it is. */
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
 * A space as another program describes it. All lengths are in one unit: `units`, or `scale` where the drawing has
 * one of its own. Enough to work with is an outline, or walls that close, or rooms.
 */
export interface SpatialGraph {
  /** Default: mm, when there is no `scale` either. */
  units?: GraphUnit;
  /** Goes before `units`. */
  scale?: { mm_per_unit: number };
  /** Size of the sheet; nothing may lie outside of it. */
  page_size?: { width: number; height: number };
  /** Which way y grows; default up. */
  axis_y?: 'up' | 'down';
  /** Inner faces of the perimeter. */
  outline?: GraphRing;
  /** Thickness of the perimeter's walls; otherwise that of the walls given, otherwise 200 mm. */
  wall_thickness?: number;
  walls?: GraphWall[];
  rooms?: GraphRoom[];
  openings?: GraphOpening[];
  obstacles?: GraphObstacle[];
  entrances?: { id: string; segment: GraphSegment }[];
  /** Where the perimeter has windows; otherwise those among the openings; otherwise unknown. */
  windows?: GraphSegment[];
}
