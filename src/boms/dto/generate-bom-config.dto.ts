import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { CreateLayoutBomDto } from './create-layout-bom.dto';

/** `config` of a `bom.generate` job: what to take off, a floor plan or a layout, and how its bill is to be made. */
export class GenerateBomConfigDto extends CreateLayoutBomDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'This or layout_id' })
  @ValidateIf(({ layout_id }: GenerateBomConfigDto) => layout_id === undefined)
  @IsUUID()
  floorplan_id?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'This or floorplan_id' })
  @IsOptional()
  @IsUUID()
  layout_id?: string;
}
