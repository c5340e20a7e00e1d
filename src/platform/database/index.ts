export { ADVISORY_LOCKS } from './advisory-locks';
export { Database } from './database';
export { DatabaseModule } from './database.module';
export { dataSourceOptions } from './data-source-options';
export { migrate } from './migrate';
export { wholeNumber } from './whole-number';
