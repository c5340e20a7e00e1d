import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';
import { PRICE_ORIGINS, type PriceOrigin } from '../bom.entity';

/** How a bill is to be priced anew. */
export class RepriceBomDto {
  @ApiPropertyOptional({
    format: 'date',
    example: '2026-04-01',
    description: 'Day whose prices, rates and taxes apply; today when left out',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'priced_on must be a day such as 2026-04-01' })
  @IsISO8601({ strict: true })
  priced_on?: string;

  @ApiPropertyOptional({
    enum: PRICE_ORIGINS,
    enumName: 'PriceOrigin',
    description: 'As the bill was asked for when left out',
  })
  @IsOptional()
  @IsIn(PRICE_ORIGINS)
  prices?: PriceOrigin;
}
