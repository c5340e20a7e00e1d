import { Module } from '@nestjs/common';
import { FloorplansModule } from '../floorplans';
import { JobsModule } from '../jobs';
import { LanguageModelModule } from '../platform/language-model';
import { ProjectsModule } from '../projects';
import { BriefsController } from './briefs.controller';
import { FloorplanLayoutsController } from './floorplan-layouts.controller';
import { GenerateController } from './generate.controller';
import { GenerationService } from './generation.service';
import { GenerateLayoutHandler } from './jobs/generate-layout.handler';
import { GenerateLayoutOrder } from './jobs/generate-layout.order';
import { LayoutChecksController } from './layout-checks.controller';
import { LayoutRepository } from './layout.repository';
import { LayoutSites } from './layout-sites';
import { LayoutsController } from './layouts.controller';
import { LayoutsService } from './layouts.service';
import { Proposer } from './proposer/proposer';

@Module({
  imports: [FloorplansModule, ProjectsModule, JobsModule, LanguageModelModule],
  controllers: [
    BriefsController,
    GenerateController,
    LayoutChecksController,
    LayoutsController,
    FloorplanLayoutsController,
  ],
  providers: [
    LayoutsService,
    LayoutRepository,
    LayoutSites,
    GenerationService,
    Proposer,
    GenerateLayoutHandler,
    GenerateLayoutOrder,
  ],
  exports: [LayoutsService],
})
export class LayoutsModule {}
