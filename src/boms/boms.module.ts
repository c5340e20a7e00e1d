import { Module } from '@nestjs/common';
import { FloorplansModule } from '../floorplans';
import { JobsModule } from '../jobs';
import { LayoutsModule } from '../layouts';
import { ListingsModule } from '../listings';
import { ProjectsModule } from '../projects';
import { BillPacks } from './bill-packs';
import { BillPrices } from './bill-prices';
import { BilledPlans } from './billed-plans';
import { BomRepository } from './bom.repository';
import { BomsController } from './boms.controller';
import { BomsService } from './boms.service';
import { ExchangeRateRepository } from './exchange-rate.repository';
import { ExchangeRatesController } from './exchange-rates.controller';
import { FloorplanBomsController } from './floorplan-boms.controller';
import { GenerateBomHandler } from './jobs/generate-bom.handler';
import { GenerateBomOrder } from './jobs/generate-bom.order';
import { LayoutBomsController } from './layout-boms.controller';
import { MaterialLinksController } from './material-links.controller';
import { MaterialLinksService } from './material-links.service';
import { MaterialRefusalRepository } from './material-refusal.repository';
import { MaterialRepository } from './material.repository';
import { MaterialsController } from './materials.controller';
import { MaterialsService } from './materials.service';
import { RepricingService } from './repricing.service';
import { TaxRateRepository } from './tax-rate.repository';

@Module({
  imports: [FloorplansModule, LayoutsModule, ListingsModule, JobsModule, ProjectsModule],
  controllers: [
    FloorplanBomsController,
    LayoutBomsController,
    BomsController,
    MaterialsController,
    MaterialLinksController,
    ExchangeRatesController,
  ],
  providers: [
    BomsService,
    BomRepository,
    BilledPlans,
    BillPrices,
    BillPacks,
    RepricingService,
    ExchangeRateRepository,
    MaterialLinksService,
    MaterialRefusalRepository,
    MaterialsService,
    MaterialRepository,
    TaxRateRepository,
    GenerateBomHandler,
    GenerateBomOrder,
  ],
  exports: [BomsService],
})
export class BomsModule {}
