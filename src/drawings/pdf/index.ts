export * from './page-picture';
export * from './read-limits';
export * from './read-page';
export * from './render-page';
