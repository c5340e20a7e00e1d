export * from './audit.module';
export * from './audit.repository';
export { Audited } from './audited';
