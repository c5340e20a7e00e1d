import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs';
import { DrawingsModule } from '../drawings/process';
import { ProjectsModule } from '../projects';
import { UploadsModule } from '../uploads';
import { FloorplanRepository } from './floorplan.repository';
import { FloorplansController } from './floorplans.controller';
import { FloorplansService } from './floorplans.service';
import { IngestController } from './ingest.controller';
import { IngestService } from './ingest.service';
import { ExtractFloorplanHandler } from './jobs/extract-floorplan.handler';
import { ExtractFloorplanOrder } from './jobs/extract-floorplan.order';
import { SchedulePages } from './jobs/schedule-pages';
import { SheetSplit } from './jobs/sheet-split';
import { PlanEditsService } from './plan-edits.service';
import { PlanViewsService } from './plan-views.service';

@Module({
  imports: [JobsModule, UploadsModule, ProjectsModule, DrawingsModule],
  controllers: [IngestController, FloorplansController],
  providers: [
    IngestService,
    FloorplansService,
    PlanEditsService,
    PlanViewsService,
    FloorplanRepository,
    ExtractFloorplanHandler,
    ExtractFloorplanOrder,
    SchedulePages,
    SheetSplit,
  ],
  exports: [FloorplansService],
})
export class FloorplansModule {}
