export * from './config';
export * from './load-config';
export * from './setting';
export * from './config.module';
export { isAllowed, readNetworks } from './network-list';
