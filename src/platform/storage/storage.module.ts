import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Config } from '../config';
import { LocalStorage } from './local-storage';
import { ObjectStorage } from './object-storage';

/** Offers `ObjectStorage` on the configured driver. */
@Global()
@Module({
  providers: [
    {
      provide: ObjectStorage,
      inject: [Config],
      useFactory: (config: Config) => new LocalStorage(join(config.dataDir, 'storage')),
    },
  ],
  exports: [ObjectStorage],
})
export class StorageModule {}
