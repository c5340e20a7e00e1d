import { type DynamicModule, Module } from '@nestjs/common';
import { BomsModule } from '../boms';
import { FloorplansModule } from '../floorplans';
import { JobsModule } from '../jobs';
import { LayoutsModule } from '../layouts';
import { ListingImportsModule, ListingsModule } from '../listings';
import { PackagesModule } from '../packages';
import { PacksModule } from '../packs';
import { StandardsModule } from '../standards';
import { AuditModule } from '../access/audit';
import { AuthModule } from '../access/keys';
import { ComputeModule } from '../platform/compute';
import { type Config, ConfigModule } from '../platform/config';
import { DatabaseModule } from '../platform/database';
import { DownloadsModule } from '../uploads';
import type { RunningServices } from '../platform/embedded';
import { EventsModule } from '../events';
import { IdempotencyModule } from '../access/idempotency';
import { LoggingModule } from '../platform/logging';
import { MetricsModule } from '../platform/metrics';
import { QueueModule } from '../platform/queue';
import { RateLimitsModule } from '../access/rate-limits';
import { RetentionModule } from '../platform/retention';
import { ObjectRemovalsModule, StorageModule } from '../platform/storage';
import { StorageUpkeepModule, StorageWatchModule } from '../platform/storage/upkeep';
import { ProcessorModule } from '../processor';
import { ProjectsModule } from '../projects';
import { StatusModule } from '../status';
import { ResumableUploadsModule, UploadsModule } from '../uploads';
import { WebhooksModule } from '../webhooks';

/** The composition root: who is there in which role. */
@Module({})
export class AppModule {
  static forRoles(config: Config, services: Omit<RunningServices, 'stop'>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        LoggingModule.forRoot(config),
        DatabaseModule.forRoot(config, services.databaseUrl),
        QueueModule.forRoot(config, services),
        StorageModule,
        ObjectRemovalsModule,
        StorageUpkeepModule,
        AuthModule,
        RateLimitsModule.forRoot(config, services.redisUrl),
        // In this order: an answer is replayed without the operation being noted again.
        IdempotencyModule,
        AuditModule,
        ComputeModule,
        MetricsModule,
        EventsModule,
        DownloadsModule,
        JobsModule,
        ProjectsModule,
        UploadsModule,
        ResumableUploadsModule,
        ListingsModule,
        ListingImportsModule,
        FloorplansModule,
        LayoutsModule,
        BomsModule,
        PacksModule,
        StandardsModule,
        PackagesModule,
        WebhooksModule,
        StatusModule.forRoot(services.active),
        ...(config.roles.includes('worker') ? [ProcessorModule, RetentionModule, StorageWatchModule] : []),
      ],
    };
  }
}
