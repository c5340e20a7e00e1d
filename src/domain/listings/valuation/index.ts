export * from './rule';
export * from './valuate';
