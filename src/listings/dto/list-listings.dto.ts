import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { AVAILABILITIES, type Availability } from '../../domain/listings';
import { PageQueryDto } from '../../platform/http';
import { LISTING_SORTS, type ListingSort } from '../listing-query';

const SORT_ORDERS = ['asc', 'desc'] as const;
const WORDS: Record<string, boolean> = { true: true, false: false };

/** Which listings, in which order. */
export class ListListingsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 100,
    description: 'Part of the title, the brand or a number',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ maxLength: 253, description: 'Host of a supplier without www., or its name' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(253)
  supplier?: string;

  @ApiPropertyOptional({ enum: AVAILABILITIES, enumName: 'Availability' })
  @IsOptional()
  @IsIn(AVAILABILITIES)
  availability?: Availability;

  @ApiPropertyOptional({ format: 'uuid', description: 'Offers for this material' })
  @IsOptional()
  @IsUUID()
  material_id?: string;

  @ApiPropertyOptional({ enum: ['full', 'partial'], enumName: 'ListingQuality' })
  @IsOptional()
  @IsIn(['full', 'partial'])
  quality?: 'full' | 'partial';

  @ApiPropertyOptional({ minimum: 0, maximum: 3650, description: 'Not seen since so many days' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3650)
  stale_days?: number;

  @ApiPropertyOptional({ type: Boolean, description: 'Whether a price waits to be confirmed' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => WORDS[String(value)] ?? value)
  @IsBoolean()
  suspect?: boolean;

  @ApiPropertyOptional({
    enum: LISTING_SORTS,
    default: 'last_seen_at',
    example: 'last_seen_at',
    description:
      'Prices are compared as numbers, whatever their currency and unit: filter by material with them',
  })
  @IsOptional()
  @IsIn(LISTING_SORTS)
  sort_by?: ListingSort;

  @ApiPropertyOptional({ enum: SORT_ORDERS, default: 'desc', example: 'desc' })
  @IsOptional()
  @IsIn(SORT_ORDERS)
  sort_order?: (typeof SORT_ORDERS)[number];
}

/** For which order a listing is valued. */
export class ListingQueryDto {
  @ApiPropertyOptional({
    pattern: '^\\d{1,12}(\\.\\d{1,6})?$',
    description: 'How much is wanted, in the unit of the unit price: rules about quantities then hold',
  })
  @IsOptional()
  @Matches(/^\d{1,12}(\.\d{1,6})?$/, { message: 'quantity must be a decimal string such as 24.5' })
  quantity?: string;
}
