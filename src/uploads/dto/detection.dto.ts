import { ApiProperty } from '@nestjs/swagger';

const KINDS = ['vector', 'scanned', 'mixed', 'blank'] as const;
const EXTRACTORS = ['vector', 'raster', 'none'] as const;
type Kind = (typeof KINDS)[number];
type Extractor = (typeof EXTRACTORS)[number];

/** What one page holds. */
export class PageDetectionDto {
  /** 1-based */
  number!: number;

  /** Points, as displayed */
  width!: number;
  height!: number;

  @ApiProperty({ enum: KINDS, enumName: 'ContentKind' })
  kind!: Kind;

  /** @example 0.97 */
  confidence!: number;

  @ApiProperty({ enum: EXTRACTORS, enumName: 'Extractor' })
  recommended_extractor!: Extractor;

  @ApiProperty({ enum: EXTRACTORS, enumName: 'Extractor', isArray: true })
  alternatives!: Extractor[];

  /** @example 7412 */
  paths!: number;
  segments!: number;
  images!: number;

  /** Share of the page under images, 0..1 */
  image_area_ratio!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Resolution of the largest image, pixels an inch',
  })
  image_dpi!: number | null;

  text_characters!: number;

  @ApiProperty({ type: [String], example: ['ArialMT'] })
  fonts!: string[];
}

/** What a file holds, decided from its content. */
export class DetectionDto {
  @ApiProperty({ enum: KINDS, enumName: 'ContentKind' })
  kind!: Kind;

  /** @example 0.97 */
  confidence!: number;

  @ApiProperty({ enum: EXTRACTORS, enumName: 'Extractor' })
  recommended_extractor!: Extractor;

  /** @example 2 */
  page_count!: number;

  pages!: PageDetectionDto[];

  /** Whether pages were left unlooked at, because there are too many or they are too heavy */
  truncated!: boolean;

  @ApiProperty({ format: 'date-time' })
  detected_at!: string;

  @ApiProperty({ format: 'date-time', description: 'When it is looked at again' })
  expires_at!: string;

  /** How often the answer came from the cache */
  cache_hits!: number;
}
