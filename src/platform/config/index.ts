export * from './config';
export * from './load-config';
export * from './setting';
export * from './config.module';
