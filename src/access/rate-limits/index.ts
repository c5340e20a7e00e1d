export * from './document-rate-limits';
export * from './rate-limits.module';
