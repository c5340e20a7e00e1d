import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { PageDto } from '../../../platform/http';

/** The reason for a legal hold. */
export class PlaceLegalHoldDto {
  @ApiProperty({
    minLength: 1,
    maxLength: 500,
    example: 'Dispute with the tiler, file 2026/114',
    description: 'Why the pages must be kept',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason!: string;
}

/** A legal hold. While a workspace has at least one, none of its stored pages is removed. */
export class LegalHoldDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the hold' })
  id!: string;

  @ApiProperty({
    example: 'Dispute with the tiler, file 2026/114',
    description: 'Why the pages must be kept',
  })
  reason!: string;

  @ApiProperty({ format: 'date-time', description: 'Time the hold was placed' })
  placed_at!: string;
}

/** One page of legal holds. */
export class LegalHoldPageDto extends PageDto {
  /** Holds of this page */
  items!: LegalHoldDto[];
}
