export * from './read-scan';
export * from './survey-picture';
