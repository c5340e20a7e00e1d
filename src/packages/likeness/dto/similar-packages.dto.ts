import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { LinkDto } from '../../../platform/http';

const METHODS = ['pgvector', 'exact'] as const;
const TRUTHS: Record<string, boolean> = { true: true, false: false };

/** Which packages are compared with one. */
export class SimilarPackagesQueryDto {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 10, description: 'Packages that are told' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @ApiPropertyOptional({
    type: Boolean,
    description:
      'Compare with all versions, those of the package itself too; without, the latest of each other name',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => TRUTHS[String(value)] ?? value)
  @IsBoolean()
  all_versions?: boolean;
}

/** How many names two packages have in common, in any case. */
export class SharedNamesDto {
  @ApiProperty({ example: 380 })
  sections!: number;

  @ApiProperty({ example: 41 })
  variables!: number;

  @ApiProperty({ example: 12 })
  attributes!: number;
}

export class SimilarPackageLinksDto {
  package!: LinkDto;

  /** What differs between it and the one asked about */
  diff!: LinkDto;
}

/** A package that is like the one asked about. */
export class SimilarPackageDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'FANUC_MILL' })
  name!: string;

  @ApiProperty({ example: 3 })
  version!: number;

  @ApiProperty({ type: String, nullable: true, example: 'VMC 850' })
  machine_type!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'FANUC 31i' })
  controller_type!: string | null;

  @ApiProperty({
    minimum: 0,
    maximum: 1,
    example: 0.9312,
    description:
      'Cosine of what the packages say, to four decimals: 1 for the same, about 0 for nothing in common',
  })
  similarity!: number;

  shared!: SharedNamesDto;

  _links!: SimilarPackageLinksDto;
}

/** Packages that are like one, the most similar first. */
export class SimilarPackagesDto {
  @ApiProperty({
    enum: METHODS,
    enumName: 'SimilarityMethod',
    description:
      'pgvector: an index named candidates; exact: every package was looked at. Similarities and their order are ' +
      'reckoned in the same way.',
  })
  method!: (typeof METHODS)[number];

  items!: SimilarPackageDto[];
}
