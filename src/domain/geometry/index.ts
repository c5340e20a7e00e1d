export * from './point';
export * from './ring';
export * from './region-algebra';
export * from './spatial-index';
export * from './circle-fit';
export * from './simple-polygon';
export * from './noding';
export * from './faces';
