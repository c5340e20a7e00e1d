export * from './object-owner';
export * from './object-table.repository';
