import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { IngestFormDto } from './ingest.dto';

/** `config` of a `floorplan.extract` job; page, scale and units stay as they were where they are left out. */
export class ExtractFloorplanConfigDto extends PickType(IngestFormDto, ['page', 'scale', 'units'] as const) {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  floorplan_id!: string;
}
