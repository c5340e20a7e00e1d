export * from './read-limits';
export * from './read-page';
