import { Module } from '@nestjs/common';
import { FloorplansModule } from '../floorplans';
import { JobsModule } from '../jobs';
import { BomRepository } from './bom.repository';
import { BomsController } from './boms.controller';
import { BomsService } from './boms.service';
import { FloorplanBomsController } from './floorplan-boms.controller';
import { GenerateBomHandler } from './jobs/generate-bom.handler';
import { GenerateBomOrder } from './jobs/generate-bom.order';
import { MaterialRepository } from './material.repository';
import { MaterialsController } from './materials.controller';
import { MaterialsService } from './materials.service';
import { TaxRateRepository } from './tax-rate.repository';

@Module({
  imports: [FloorplansModule, JobsModule],
  controllers: [FloorplanBomsController, BomsController, MaterialsController],
  providers: [
    BomsService,
    BomRepository,
    MaterialsService,
    MaterialRepository,
    TaxRateRepository,
    GenerateBomHandler,
    GenerateBomOrder,
  ],
  exports: [BomsService],
})
export class BomsModule {}
