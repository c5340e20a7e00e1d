import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, Matches, Max, Min } from 'class-validator';
import { DEFAULT_MATERIALS, type MaterialRole, type StandardId, STANDARDS } from '../../domain/takeoff';
import { PRICE_ORIGINS, type PriceOrigin } from '../bom.entity';
import { IsMaterialChoices } from './is-material-choices';

const TAX_BASES = ['works_contract', 'goods'] as const;
const PLACES_OF_SUPPLY = ['intra_state', 'inter_state'] as const;

/** How a bill is to be made; whatever is left out is taken from the standard and listed under `assumptions`. */
export class CreateBomDto {
  @ApiPropertyOptional({
    enum: STANDARDS,
    enumName: 'MeasurementStandard',
    default: 'is1200',
    description: 'Measurement standard: what is deducted, in which units',
  })
  @IsOptional()
  @IsIn(STANDARDS)
  standard?: StandardId;

  @ApiPropertyOptional({ example: 'INR', pattern: '^[A-Z]{3}$', description: 'Only rates in it are used' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as INR' })
  currency?: string;

  @ApiPropertyOptional({
    format: 'date',
    example: '2026-03-01',
    description: 'Day whose rates and taxes apply; today when left out',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'priced_on must be a day such as 2026-03-01' })
  @IsISO8601({ strict: true })
  priced_on?: string;

  @ApiPropertyOptional({
    enum: PRICE_ORIGINS,
    enumName: 'PriceOrigin',
    default: 'listings',
    description:
      'listings: a material that offers are linked to is priced by one of them, all else from the catalogue; catalogue: offers do not count',
  })
  @IsOptional()
  @IsIn(PRICE_ORIGINS)
  prices?: PriceOrigin;

  @ApiPropertyOptional({ minimum: 1800, maximum: 20_000, example: 2700 })
  @IsOptional()
  @IsInt()
  @Min(1800)
  @Max(20_000)
  ceiling_height_mm?: number;

  @ApiPropertyOptional({ minimum: 1500, maximum: 6000, example: 2100 })
  @IsOptional()
  @IsInt()
  @Min(1500)
  @Max(6000)
  door_height_mm?: number;

  @ApiPropertyOptional({ minimum: 100, maximum: 10_000, example: 1200 })
  @IsOptional()
  @IsInt()
  @Min(100)
  @Max(10_000)
  window_height_mm?: number;

  @ApiPropertyOptional({
    minimum: 0,
    maximum: 5000,
    example: 300,
    description: 'How far waterproofing is turned up the walls of wet rooms',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5000)
  waterproofing_upturn_mm?: number;

  @ApiPropertyOptional({ default: false, description: 'List wall putty as lines of its own' })
  @IsOptional()
  @IsBoolean()
  putty?: boolean;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { flooring: 'granite-flooring' },
    description: `Catalogue codes instead of the defaults, by role: ${Object.keys(DEFAULT_MATERIALS).join(', ')}`,
  })
  @IsOptional()
  @IsMaterialChoices()
  materials?: Partial<Record<MaterialRole, string>>;

  @ApiPropertyOptional({
    enum: TAX_BASES,
    default: 'works_contract',
    description: 'Installed work is taxed as a works contract; goods by the HSN code of each material',
  })
  @IsOptional()
  @IsIn(TAX_BASES)
  tax_basis?: (typeof TAX_BASES)[number];

  @ApiPropertyOptional({
    enum: PLACES_OF_SUPPLY,
    default: 'intra_state',
    description: 'CGST and SGST within a state, IGST across',
  })
  @IsOptional()
  @IsIn(PLACES_OF_SUPPLY)
  place_of_supply?: (typeof PLACES_OF_SUPPLY)[number];
}
