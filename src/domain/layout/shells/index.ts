export { settleShell } from './settle-shell';
export { shellFromPlan, type PlanShellOptions } from './shell-from-plan';
export {
  GRAPH_UNITS,
  type GraphObstacle,
  type GraphOpening,
  type GraphPoint,
  type GraphRing,
  type GraphRoom,
  type GraphSegment,
  type GraphUnit,
  type GraphWall,
  type SpatialGraph,
} from './spatial-graph';
export { shellFromGraph } from './shell-from-graph';
