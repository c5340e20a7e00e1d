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

/** Which listings to list, and in which order. */
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

  @ApiPropertyOptional({
    maxLength: 253,
    description: "Host of the supplier's site without `www.`, or the supplier's name",
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(253)
  supplier?: string;

  @ApiPropertyOptional({
    enum: AVAILABILITIES,
    enumName: 'Availability',
    description: 'Only listings with this availability',
  })
  @IsOptional()
  @IsIn(AVAILABILITIES)
  availability?: Availability;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only listings that are linked to this material' })
  @IsOptional()
  @IsUUID()
  material_id?: string;

  @ApiPropertyOptional({
    enum: ['full', 'partial'],
    enumName: 'ListingQuality',
    description: '`full`: only listings without missing fields. `partial`: only listings with missing fields',
  })
  @IsOptional()
  @IsIn(['full', 'partial'])
  quality?: 'full' | 'partial';

  @ApiPropertyOptional({
    minimum: 0,
    maximum: 3650,
    description: 'Only listings that were not seen for this many days',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3650)
  stale_days?: number;

  @ApiPropertyOptional({
    type: Boolean,
    description: '`true`: only listings with a suspect price to confirm. `false`: only listings without one',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => WORDS[String(value)] ?? value)
  @IsBoolean()
  suspect?: boolean;

  @ApiPropertyOptional({
    enum: LISTING_SORTS,
    default: 'last_seen_at',
    example: 'last_seen_at',
    description:
      'Field to sort by. Prices are compared as plain numbers across currencies and units, so combine them with material_id',
  })
  @IsOptional()
  @IsIn(LISTING_SORTS)
  sort_by?: ListingSort;

  @ApiPropertyOptional({
    enum: SORT_ORDERS,
    default: 'desc',
    example: 'desc',
    description: 'Ascending or descending',
  })
  @IsOptional()
  @IsIn(SORT_ORDERS)
  sort_order?: (typeof SORT_ORDERS)[number];
}

/** The order that a listing is valued for. */
export class ListingQueryDto {
  @ApiPropertyOptional({
    pattern: '^\\d{1,12}(\\.\\d{1,6})?$',
    description:
      'Quantity to order, in the unit of the unit price. Valuation rules about quantities then apply',
  })
  @IsOptional()
  @Matches(/^\d{1,12}(\.\d{1,6})?$/, { message: 'quantity must be a decimal string such as 24.5' })
  quantity?: string;
}
