import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { CreateBomDto } from './create-bom.dto';

/** `config` of a `bom.generate` job: the plan, and how its bill is to be made. */
export class GenerateBomConfigDto extends CreateBomDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  floorplan_id!: string;
}
