import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Config } from '../config';
import { PlanbillError } from '../../domain/errors';
import { Database } from './database';
import { dataSourceOptions } from './data-source-options';
import { migrate } from './migrate';

/** Connects to PostgreSQL, runs the migrations, and provides `Database` to all modules. */
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
            // Another attempt cannot help: a person has to change the database first.
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
