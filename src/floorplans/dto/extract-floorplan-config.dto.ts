import { PickType } from '@nestjs/swagger';
import { Uuid } from '../../platform/http';
import { IngestFormDto } from './ingest.dto';

/** `config` of a `floorplan.extract` job. The page, scale and units do not change if they are left out. */
export class ExtractFloorplanConfigDto extends PickType(IngestFormDto, ['page', 'scale', 'units'] as const) {
  /** The floor plan to extract */
  @Uuid()
  floorplan_id!: string;
}
