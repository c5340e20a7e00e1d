export { cellPlans, type PartitionOptions, type RankedCellPlan } from './cell-plans';
export { snapShell } from './snap-shell';
export type { Port, SnappedShell } from './snapped-shell';
