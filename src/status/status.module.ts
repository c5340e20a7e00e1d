import { type DynamicModule, Module } from '@nestjs/common';
import { FloorplansModule } from '../floorplans';
import { JobsModule } from '../jobs';
import type { ActiveServices } from '../platform/embedded';
import { MetricsModule } from '../platform/metrics';
import { HealthController } from './health.controller';
import { ACTIVE_SERVICES, HealthService } from './health.service';
import { MetricsController } from './metrics.controller';
import { StatusController } from './status.controller';
import { StatusService } from './status.service';

@Module({})
export class StatusModule {
  static forRoot(active: ActiveServices): DynamicModule {
    return {
      module: StatusModule,
      imports: [JobsModule, FloorplansModule, MetricsModule],
      controllers: [StatusController, HealthController, MetricsController],
      providers: [StatusService, HealthService, { provide: ACTIVE_SERVICES, useValue: active }],
      exports: [HealthService],
    };
  }
}
