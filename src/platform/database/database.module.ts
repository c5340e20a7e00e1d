import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Config } from '../config';
import { PlanbillError } from '../../domain/errors';
import { Database } from './database';
import { dataSourceOptions } from './data-source-options';
import { migrate } from './migrate';

/** PostgreSQL for everybody: connects, migrates, and offers `Database`. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(config: Config, url: string): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...dataSourceOptions({
              url,
              poolSize: config.databasePoolSize,
              applicationName: `planbill ${config.roles.join('+')}`,
            }),
            retryAttempts: 10,
            retryDelay: 1000,
            // A refusal is final: the database has to be changed first.
            toRetry: (error: unknown) => !(error instanceof PlanbillError),
          }),
          dataSourceFactory: async (options) => {
            const dataSource = await new DataSource(options!).initialize();
            if (config.databaseMigrate) {
              const applied = await migrate(dataSource);
              if (applied.length > 0)
                new Logger(DatabaseModule.name).log(`Migrations applied: ${applied.join(', ')}`);
            }
            return dataSource;
          },
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
