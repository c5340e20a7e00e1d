export { withLogContext } from './log-context';
export * from './logging.module';
