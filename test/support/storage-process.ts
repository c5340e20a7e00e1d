import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Workspace } from '../../src/access/keys';
import { ConfigModule, loadConfig } from '../../src/platform/config';
import { Database, dataSourceOptions } from '../../src/platform/database';
import { ObjectRemovalsModule, ObjectStorage, StorageModule } from '../../src/platform/storage';
import { ObjectRemoval } from '../../src/platform/storage/object-removal.entity';
import { StorageCheck, StorageUpkeepModule } from '../../src/platform/storage/upkeep';
import { StorageCheckRecord } from '../../src/platform/storage/upkeep/storage-check.entity';
import { StorageCheckRepository } from '../../src/platform/storage/upkeep/storage-check.repository';
import { Upload } from '../../src/uploads/upload.entity';
import { UploadsObjects } from '../../src/uploads/uploads.objects';

const ENTITIES = [Workspace, Upload, ObjectRemoval, StorageCheckRecord];

/** The database with the tables that storage and uploads need. */
@Global()
@Module({ providers: [Database], exports: [Database] })
class StorageDatabaseModule {
  static forRoot(url: string): DynamicModule {
    const options = dataSourceOptions({ url, poolSize: 5, applicationName: 'planbill tests' });
    return {
      module: StorageDatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...options, entities: ENTITIES, migrations: [] })],
    };
  }
}

/** The upkeep of a service's storage, as in one of its processes. */
export class StorageProcess {
  private constructor(
    private readonly module: TestingModule,
    readonly storage: ObjectStorage,
    readonly upkeep: StorageCheck,
    readonly checks: StorageCheckRepository,
  ) {}

  /** @param settings of the service */
  static async start(settings: Record<string, string>): Promise<StorageProcess> {
    const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...settings });
    const module = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(config),
        StorageDatabaseModule.forRoot(settings.DATABASE_URL),
        StorageModule,
        ObjectRemovalsModule,
        StorageUpkeepModule,
      ],
      providers: [UploadsObjects],
    }).compile();
    await module.init();
    return new StorageProcess(
      module,
      module.get(ObjectStorage),
      module.get(StorageCheck),
      module.get(StorageCheckRepository),
    );
  }

  stop(): Promise<void> {
    return this.module.close();
  }
}
