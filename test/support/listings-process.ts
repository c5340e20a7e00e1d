import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MaterialRate } from '../../src/boms/material-rate.entity';
import { Material } from '../../src/boms/material.entity';
import type { Sighting } from '../../src/domain/listings';
import { Job, JOB_CATALOG, JOB_DEFINITIONS, JobsModule } from '../../src/jobs';
import { Listing, ListingsModule, ListingsService } from '../../src/listings';
import { ListingDistinction } from '../../src/listings/listing-distinction.entity';
import { ListingIdentity } from '../../src/listings/listing-identity.entity';
import { ListingReview } from '../../src/listings/listing-review.entity';
import { PriceObservation } from '../../src/listings/price-observation.entity';
import { ValuationRule } from '../../src/listings/valuation-rule.entity';
import { DEFAULT_WORKSPACE_ID, Workspace } from '../../src/access/keys';
import { ComputeModule } from '../../src/platform/compute';
import { ConfigModule, loadConfig } from '../../src/platform/config';
import { Database, dataSourceOptions } from '../../src/platform/database';
import { Event, EventsModule } from '../../src/events';
import { LoggingModule } from '../../src/platform/logging';
import { QueueModule } from '../../src/platform/queue';
import { sql } from './sql';

const ENTITIES = [
  ...[Workspace, Job, Event, Material, MaterialRate],
  ...[Listing, ListingIdentity, ListingDistinction, PriceObservation, ListingReview, ValuationRule],
];

/** The database with what listings need, and nothing of the plans. */
@Global()
@Module({ providers: [Database], exports: [Database] })
class ListingsDatabaseModule {
  static forRoot(url: string): DynamicModule {
    const settings = { url, poolSize: 10, applicationName: 'planbill tests' };
    const options = { ...dataSourceOptions(settings), entities: ENTITIES, migrations: [] };
    return { module: ListingsDatabaseModule, imports: [TypeOrmModule.forRoot(options)] };
  }
}

/** The listings of the service on a real database, as one of its processes has them. */
export class ListingsProcess {
  private constructor(
    readonly module: TestingModule,
    readonly listings: ListingsService,
    readonly database: Database,
    private readonly databaseUrl: string,
  ) {}

  static async start(databaseUrl: string): Promise<ListingsProcess> {
    const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
    const module = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(config),
        LoggingModule.forRoot(config),
        ListingsDatabaseModule.forRoot(databaseUrl),
        QueueModule.forRoot(config, { databaseUrl, redisUrl: null }),
        ComputeModule,
        EventsModule,
        JobsModule,
        ListingsModule,
      ],
    })
      .overrideProvider(JOB_DEFINITIONS)
      .useValue({ 'listings.revalue': JOB_CATALOG['listings.revalue'] })
      .compile();
    await module.init();
    return new ListingsProcess(module, module.get(ListingsService), module.get(Database), databaseUrl);
  }

  stop(): Promise<void> {
    return this.module.close();
  }

  /** Takes over a sighting, as a job does. */
  see(sighting: Sighting, jobId: string | null = null, row = 0) {
    return this.listings.upsert(DEFAULT_WORKSPACE_ID, sighting, { kind: 'page', jobId, row });
  }

  rows<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return sql<Row>(this.databaseUrl, statement, values);
  }

  /** How many rows a table has. */
  async count(table: string): Promise<number> {
    const [{ n }] = await this.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    return n;
  }

  /** Types of all events, in the order of their names. */
  async events(): Promise<string[]> {
    return (await this.rows<{ type: string }>('SELECT type FROM events ORDER BY type')).map(
      ({ type }) => type,
    );
  }
}
