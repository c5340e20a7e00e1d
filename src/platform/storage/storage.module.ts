import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config';
import { ObjectStorage } from './object-storage';
import { openStorage } from './open-storage';

/** Provides `ObjectStorage` with the configured driver. */
@Global()
@Module({
  providers: [
    {
      provide: ObjectStorage,
      inject: [Config],
      useFactory: (config: Config) => openStorage(config),
    },
  ],
  exports: [ObjectStorage],
})
export class StorageModule implements OnApplicationShutdown {
  constructor(@Inject(ObjectStorage) private readonly storage: ObjectStorage) {}

  onApplicationShutdown(): void {
    this.storage.close();
  }
}
