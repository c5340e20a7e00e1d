import { type DynamicModule, Module } from '@nestjs/common';
import { FloorplansModule } from '../floorplans';
import { JobsModule } from '../jobs';
import type { ActiveServices } from '../platform/embedded';
import { HealthController } from './health.controller';
import { ACTIVE_SERVICES, HealthService } from './health.service';
import { StatusController } from './status.controller';
import { StatusService } from './status.service';

@Module({})
export class StatusModule {
  static forRoot(active: ActiveServices): DynamicModule {
    return {
      module: StatusModule,
      imports: [JobsModule, FloorplansModule],
      controllers: [StatusController, HealthController],
      providers: [StatusService, HealthService, { provide: ACTIVE_SERVICES, useValue: active }],
      exports: [HealthService],
    };
  }
}
