import { ApiProperty } from '@nestjs/swagger';
import { Moment, OneOf, Texts } from '../../platform/http';

const KINDS = ['vector', 'scanned', 'mixed', 'blank'] as const;
const EXTRACTORS = ['vector', 'raster', 'none'] as const;
type Kind = (typeof KINDS)[number];
type Extractor = (typeof EXTRACTORS)[number];

/** What one page contains. */
export class PageDetectionDto {
  /** Page number, from 1 */
  number!: number;

  /** Width as displayed, points */
  width!: number;

  /** Height as displayed, points */
  height!: number;

  /** vector: drawn lines; scanned: an image; mixed: both; blank: nothing */
  @OneOf(KINDS, { enumName: 'ContentKind' })
  kind!: Kind;

  /**
   * How certain the kind is, 0 to 1
   *
   * @example 0.97
   */
  confidence!: number;

  /** The extractor that suits this page best */
  @OneOf(EXTRACTORS, { enumName: 'Extractor' })
  recommended_extractor!: Extractor;

  @ApiProperty({
    enum: EXTRACTORS,
    enumName: 'Extractor',
    isArray: true,
    description: 'Other extractors that can read this page',
  })
  alternatives!: Extractor[];

  /**
   * Number of drawn paths
   *
   * @example 7412
   */
  paths!: number;

  /** Number of segments in all paths */
  segments!: number;

  /** Number of images */
  images!: number;

  /** Share of the page that images cover, 0 to 1 */
  image_area_ratio!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Resolution of the largest image, pixels per inch; null: no image',
  })
  image_dpi!: number | null;

  /** Number of text characters */
  text_characters!: number;

  /** Names of the fonts */
  @Texts({ example: ['ArialMT'] })
  fonts!: string[];
}

/** What a file contains, by its content. */
export class DetectionDto {
  /** vector: drawn lines; scanned: images; mixed: both; blank: nothing */
  @OneOf(KINDS, { enumName: 'ContentKind' })
  kind!: Kind;

  /**
   * How certain the kind is, 0 to 1
   *
   * @example 0.97
   */
  confidence!: number;

  /** The extractor that suits this file best */
  @OneOf(EXTRACTORS, { enumName: 'Extractor' })
  recommended_extractor!: Extractor;

  /**
   * Number of pages
   *
   * @example 2
   */
  page_count!: number;

  /** The pages that were examined */
  pages!: PageDetectionDto[];

  /** Whether some pages were not examined, because the file has too many pages or they are too complex */
  truncated!: boolean;

  /** When the file was examined */
  @Moment()
  detected_at!: string;

  /** When this result expires; after that the file is examined again */
  @Moment()
  expires_at!: string;

  /** How often this stored result was used */
  cache_hits!: number;
}
