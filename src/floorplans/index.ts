export { PlanWarningDto } from './dto/geometry.dto';
export { Floorplan, FLOORPLAN_STATUSES } from './floorplan.entity';
export { FloorplansModule } from './floorplans.module';
export { FloorplansService } from './floorplans.service';
export { floorplanNotFound } from './floorplan-errors';
