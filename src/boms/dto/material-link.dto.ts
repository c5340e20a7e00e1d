import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { LinkDto } from '../../platform/http';

/** Which suggestions. */
export class SuggestionsQueryDto {
  @ApiPropertyOptional({ minimum: 0, maximum: 1, default: 0.2, description: 'Least likeness' })
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(1)
  min_score?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class OfferedPriceDto {
  /**
   * Per metric unit
   * @example "33.333333"
   */
  amount!: string;

  /** @example "m2" */
  unit!: string;
}

export class SuggestionLinksDto {
  listing!: LinkDto;
  link?: LinkDto;
}

/** A listing that may be an offer for the material. */
export class SuggestionDto {
  @ApiProperty({ format: 'uuid' })
  listing_id!: string;

  /** @example "Vitrified tile 600 × 600 mm, ivory" */
  title!: string;

  /** @example "tiles.example" */
  supplier!: string;

  @ApiProperty({ type: OfferedPriceDto, nullable: true, description: 'null: nobody knows what it is for' })
  unit_price!: OfferedPriceDto | null;

  @ApiProperty({ type: String, nullable: true, example: 'INR' })
  currency!: string | null;

  @ApiProperty({ example: 0.62, minimum: 0, maximum: 1, description: 'How like the title is to the name' })
  score!: number;

  @ApiProperty({ description: 'Whether its unit price can become a rate of the material' })
  linkable!: boolean;

  _links!: SuggestionLinksDto;
}

/** Listings that may be offers for a material, the likest first. */
export class SuggestionsDto {
  @ApiProperty({
    enum: ['pg_trgm', 'exact'],
    description:
      'Who compared: the extension of the database, or, where it is not installed, Planbill. The scores are the same for ASCII letters; beyond them the extension goes by the locale of the database.',
  })
  method!: 'pg_trgm' | 'exact';

  items!: SuggestionDto[];
}

/** Which listing is an offer for the material. */
export class LinkListingDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  listing_id!: string;
}

/** An offer that prices a material. */
export class MaterialLinkDto {
  @ApiProperty({ format: 'uuid' })
  material_id!: string;

  @ApiProperty({ format: 'uuid' })
  listing_id!: string;
}
