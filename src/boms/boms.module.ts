import { Module } from '@nestjs/common';
import { FloorplansModule } from '../floorplans';
import { JobsModule } from '../jobs';
import { LayoutsModule } from '../layouts';
import { BilledPlans } from './billed-plans';
import { BomRepository } from './bom.repository';
import { BomsController } from './boms.controller';
import { BomsService } from './boms.service';
import { FloorplanBomsController } from './floorplan-boms.controller';
import { GenerateBomHandler } from './jobs/generate-bom.handler';
import { GenerateBomOrder } from './jobs/generate-bom.order';
import { LayoutBomsController } from './layout-boms.controller';
import { MaterialRepository } from './material.repository';
import { MaterialsController } from './materials.controller';
import { MaterialsService } from './materials.service';
import { TaxRateRepository } from './tax-rate.repository';

@Module({
  imports: [FloorplansModule, LayoutsModule, JobsModule],
  controllers: [FloorplanBomsController, LayoutBomsController, BomsController, MaterialsController],
  providers: [
    BomsService,
    BomRepository,
    BilledPlans,
    MaterialsService,
    MaterialRepository,
    TaxRateRepository,
    GenerateBomHandler,
    GenerateBomOrder,
  ],
  exports: [BomsService],
})
export class BomsModule {}
