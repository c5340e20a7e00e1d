import { DataSource } from 'typeorm';
import { loadConfig } from './src/platform/config';
import { dataSourceOptions } from './src/platform/database/data-source-options';

const config = loadConfig();

/** The data source of the TypeORM command line. The service uses the same options. */
export default new DataSource(
  dataSourceOptions({
    url: config.databaseUrl ?? '',
    poolSize: config.databasePoolSize,
    applicationName: 'planbill cli',
  }),
);
