export { cellPlans, type RankedCellPlan } from './cell-plans';
export { CELLS_PER_M2, corridorSteps } from './room-table';
export { holdsRect, snapShell } from './snap-shell';
export type { Port, SnappedShell } from './snapped-shell';
