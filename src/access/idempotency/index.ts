export * from './document-idempotency';
export * from './idempotency.module';
export { NotRepeatable } from './repeatable';
