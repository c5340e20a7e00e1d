import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './snake-naming';

export interface DatabaseSettings {
  url: string;
  poolSize: number;
  /** Shown in pg_stat_activity. */
  applicationName: string;
}

/** The options that the service, the migrations and the command line share. */
export function dataSourceOptions({ url, poolSize, applicationName }: DatabaseSettings): DataSourceOptions {
  const root = join(__dirname, '..', '..');
  return {
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    namingStrategy: new SnakeNaming(),
    entities: [join(root, '**', '*.entity.{js,ts}')],
    migrations: [join(root, '..', 'migrations', '*.{js,ts}')],
    migrationsTransactionMode: 'each',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    connectTimeoutMS: 5_000,
    extra: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000, keepAlive: true },
  };
}
