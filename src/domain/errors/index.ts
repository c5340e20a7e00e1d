export * from './planbill-error';
