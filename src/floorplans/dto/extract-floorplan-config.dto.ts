import { PickType } from '@nestjs/swagger';
import { Uuid } from '../../platform/http';
import { IngestFormDto } from './ingest.dto';

/**
 * `config` of a `floorplan.extract` job. What is left out does not change, but another page has no region unless one is
 * given. An empty region stands for the whole sheet.
 */
export class ExtractFloorplanConfigDto extends PickType(IngestFormDto, [
  'page',
  'scale',
  'units',
  'region',
  'schedule_pages',
] as const) {
  /** The floor plan to extract */
  @Uuid()
  floorplan_id!: string;
}
