import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { REVIEW_REASONS, type ReviewReason } from '../../domain/listings';
import { LinkDto, PageDto, PageQueryDto } from '../../platform/http';
import { REVIEW_STATUSES, type ReviewStatus } from '../listing-review.entity';
import { ListingPriceDto } from './listing-price.dto';

/** Which reviews to list. */
export class ListListingReviewsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({
    enum: REVIEW_STATUSES,
    enumName: 'ReviewStatus',
    description: 'Only reviews with this status',
  })
  @IsOptional()
  @IsIn(REVIEW_STATUSES)
  status?: ReviewStatus;
}

/** Which listing to keep. */
export class MergeListingReviewDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'Listing to keep: one of the review, by default the most likely. A review without listings takes any listing',
  })
  @IsOptional()
  @IsUUID()
  into?: string;
}

/** The sighting that waits for the decision. */
export class HeldSightingDto {
  /**
   * Host of the supplier's site without `www.`, or the supplier's name
   * @example "tiles.example"
   */
  supplier!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'T-6061',
    description: "The supplier's own number for it",
  })
  vendor_item_id!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '06291041500213',
    description: 'GTIN, written with 14 digits',
  })
  gtin!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Terra', description: 'Brand' })
  brand!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'TR 60-61',
    description: "The manufacturer's number",
  })
  mpn!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'https://tiles.example/p/terra-60',
    description: 'Address of the page',
  })
  url!: string | null;

  /**
   * Name of the product
   * @example "Terra 60 × 60 cm, polished"
   */
  title!: string;

  @ApiProperty({ type: ListingPriceDto, nullable: true, description: 'Price that was seen. null: none' })
  price!: ListingPriceDto | null;

  @ApiProperty({ format: 'date-time', description: 'Time of the sighting' })
  seen_at!: string;
}

/** Links of a review. */
export class ListingReviewLinksDto {
  /** The review */
  self!: LinkDto;

  /** Merges the listings; present while the review is open */
  merge?: LinkDto;

  /** Keeps the listings apart; present while the review is open */
  split?: LinkDto;

  /** Leaves everything as it is; present while the review is open */
  dismiss?: LinkDto;
}

/** A question for a person: do these sightings and listings belong together? */
export class ListingReviewDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the review' })
  id!: string;

  @ApiProperty({
    enum: REVIEW_REASONS,
    enumName: 'ReviewReason',
    description:
      '`no_identity`: the sighting has nothing but a title. `identity_differs`: a listing matches by a weaker key and ' +
      'differs in a stronger one. `two_listings`: the keys of the sighting belong to several listings',
  })
  reason!: ReviewReason;

  @ApiProperty({
    enum: REVIEW_STATUSES,
    enumName: 'ReviewStatus',
    description: '`open`, or the decision that a person made',
  })
  status!: ReviewStatus;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Listings that may be meant, the most likely first',
  })
  listing_ids!: string[];

  @ApiProperty({
    type: HeldSightingDto,
    nullable: true,
    description: 'Sighting that waits for the decision. null: it was saved already',
  })
  sighting!: HeldSightingDto | null;

  @ApiProperty({ format: 'date-time', description: 'Time the review was opened' })
  created_at!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Time of the decision. null: the review is open',
  })
  decided_at!: string | null;

  /** Links of the review */
  _links!: ListingReviewLinksDto;
}

/** One page of reviews. */
export class ListingReviewPageDto extends PageDto {
  /** Reviews of this page */
  items!: ListingReviewDto[];
}
