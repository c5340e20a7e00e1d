export * from './compute-pool';
export * from './compute.module';
