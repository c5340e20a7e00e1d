export * from './pdf.module';
export * from './pdf-reader';
export * from './read-limits';
export * from './read-page';
export * from './render-page';
