import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID, ValidateIf } from 'class-validator';
import { Uuid } from '../../platform/http';
import { CreateLayoutBomDto } from './create-layout-bom.dto';

/** `config` of a `bom.generate` job: the floor plan or the layout to measure, and how to make its bill. */
export class GenerateBomConfigDto extends CreateLayoutBomDto {
  /** The floor plan to measure; give this or `layout_id` */
  @ApiPropertyOptional({ format: 'uuid' })
  @ValidateIf(({ layout_id }: GenerateBomConfigDto) => layout_id === undefined)
  @IsUUID()
  floorplan_id?: string;

  /** The layout to measure; give this or `floorplan_id` */
  @Uuid({ optional: true })
  layout_id?: string;
}
