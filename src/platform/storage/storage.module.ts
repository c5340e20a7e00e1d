import { join } from 'node:path';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config';
import { LocalStorage } from './local-storage';
import { ObjectStorage } from './object-storage';
import { S3Storage } from './s3-storage';

/** Offers `ObjectStorage` on the configured driver. */
@Global()
@Module({
  providers: [{ provide: ObjectStorage, inject: [Config], useFactory: openStorage }],
  exports: [ObjectStorage],
})
export class StorageModule implements OnApplicationShutdown {
  constructor(@Inject(ObjectStorage) private readonly storage: ObjectStorage) {}

  onApplicationShutdown(): void {
    if (this.storage instanceof S3Storage) this.storage.close();
  }
}

async function openStorage(config: Config): Promise<ObjectStorage> {
  const folder = join(config.dataDir, 'storage');
  if (!config.s3Endpoint) return new LocalStorage(folder);
  const { s3AccessKeyId: accessKeyId, s3SecretAccessKey: secretAccessKey } = config;
  const storage = new S3Storage({
    endpoint: config.s3Endpoint,
    region: config.s3Region,
    bucket: config.s3Bucket,
    pathStyle: config.s3PathStyle,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    scratchFolder: join(folder, 'tmp'),
  });
  await storage.prepare();
  return storage;
}
