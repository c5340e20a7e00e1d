export * from './units';
export * from './point';
export * from './ring';
export * from './region-algebra';
export * from './spatial-index';
export * from './circle-fit';
export * from './simple-polygon';
export * from './noding';
export * from './faces';
export * from './intervals';
export * from './grouping';
export * from './ascending-order';
export * from './extremes';
export * from './tolerance';

// Named a second time, because a name behind `export *` is looked up at each call, which the innermost loops feel.
export {
  angleBetween,
  boxOf,
  direction,
  distance,
  distanceToSegment,
  inFrame,
  lengthOf,
  lineAngle,
  midpoint,
  offsetFrom,
  segmentBox,
  vectorLength,
} from './point';
export { regionContains, ringContains } from './ring';
export { indexSegments, SpatialIndex } from './spatial-index';
export { addToGroup, groupBy } from './grouping';
