export * from './audit.module';
export * from './audit.repository';
export * from './audit-trail';
export { Audited, type AuditRule } from './audited';
