export * from './drawing-reader';
export * from './drawings.module';
