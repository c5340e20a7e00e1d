import { DataSource } from 'typeorm';
import { loadConfig } from './src/platform/config';
import { dataSourceOptions } from './src/platform/database/data-source-options';

const config = loadConfig();

/** The DataSource of the TypeORM command line; the service uses the same options. */
export default new DataSource(
  dataSourceOptions({
    url: config.databaseUrl ?? '',
    poolSize: config.databasePoolSize,
    applicationName: 'planbill cli',
  }),
);
