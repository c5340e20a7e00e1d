import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiKeyRepository } from './api-key.repository';
import { ApiKeysController } from './api-keys.controller';
import { ApiKeysService } from './api-keys.service';
import { AuthGuard } from './auth.guard';
import { Authenticator } from './authenticator';
import { WorkspaceRepository } from './workspace.repository';

/** Guards every operation of the service, and manages the keys. */
@Global()
@Module({
  controllers: [ApiKeysController],
  providers: [
    ApiKeyRepository,
    WorkspaceRepository,
    ApiKeysService,
    Authenticator,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [ApiKeyRepository, WorkspaceRepository, ApiKeysService, Authenticator],
})
export class AuthModule {}
