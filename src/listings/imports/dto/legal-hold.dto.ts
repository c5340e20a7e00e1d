import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { PageDto } from '../../../platform/http';

/** Why pages have to stay. */
export class PlaceLegalHoldDto {
  @ApiProperty({ minLength: 1, maxLength: 500, example: 'Dispute with the tiler, file 2026/114' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason!: string;
}

/** While a workspace has at least one, no page that it has read is removed. */
export class LegalHoldDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Dispute with the tiler, file 2026/114' })
  reason!: string;

  @ApiProperty({ format: 'date-time' })
  placed_at!: string;
}

export class LegalHoldPageDto extends PageDto {
  items!: LegalHoldDto[];
}
