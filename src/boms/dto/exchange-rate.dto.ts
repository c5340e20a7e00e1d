import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PageDto } from '../../platform/http';

const CURRENCY = /^[A-Z]{3}$/;
/** Six digits before and ten after the point, not zero. */
const RATE = /^(?=.*[1-9])\d{1,6}(\.\d{1,10})?$/;

/** So much of one currency for one of another, from a day on. */
export class SetExchangeRateDto {
  @ApiProperty({ example: 'EUR', pattern: '^[A-Z]{3}$' })
  @Matches(CURRENCY, { message: 'from must be an ISO 4217 code such as EUR' })
  from!: string;

  @ApiProperty({ example: 'INR', pattern: '^[A-Z]{3}$' })
  @Matches(CURRENCY, { message: 'to must be an ISO 4217 code such as INR' })
  to!: string;

  @ApiProperty({
    example: '97.35',
    pattern: '^\\d{1,6}(\\.\\d{1,10})?$',
    description: 'Of `to` for one of `from`',
  })
  @Matches(RATE, { message: 'rate must be a decimal string above zero such as "97.35"' })
  rate!: string;

  @ApiPropertyOptional({ format: 'date', example: '2026-02-27', description: 'Today when left out' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'effective_from must be a day such as 2026-02-27' })
  @IsISO8601({ strict: true })
  effective_from?: string;

  @ApiPropertyOptional({ example: 'ECB reference rate', minLength: 1, maxLength: 500 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  source?: string;
}

export class ExchangeRateDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** @example "EUR" */
  from!: string;

  /** @example "INR" */
  to!: string;

  /** @example "97.35" */
  rate!: string;

  @ApiProperty({ format: 'date', example: '2026-02-27', description: 'Until a later row holds' })
  effective_from!: string;

  /** @example "ECB reference rate" */
  source!: string;
}

export class ExchangeRatePageDto extends PageDto {
  items!: ExchangeRateDto[];
}
