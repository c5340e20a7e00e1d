import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { CreateBomDto } from './create-bom.dto';

/** How the bill of a layout is to be made. */
export class CreateLayoutBomDto extends CreateBomDto {
  @ApiPropertyOptional({ minimum: 1, maximum: 5, default: 1, description: 'Rank of the alternative' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  alternative?: number;
}
