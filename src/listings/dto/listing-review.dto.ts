import { ApiProperty } from '@nestjs/swagger';
import { REVIEW_REASONS, type ReviewReason } from '../../domain/listings';
import { LinkDto, Moment, Nested, OneOf, PageDto, PageQueryDto, Text, Uuid } from '../../platform/http';
import { REVIEW_STATUSES, type ReviewStatus } from '../listing-review.entity';
import { ListingPriceDto } from './listing-price.dto';

/** Which reviews to list. */
export class ListListingReviewsQueryDto extends PageQueryDto {
  /** Only reviews with this status */
  @OneOf(REVIEW_STATUSES, { enumName: 'ReviewStatus', optional: true })
  status?: ReviewStatus;
}

/** Which listing to keep. */
export class MergeListingReviewDto {
  @Uuid({
    optional: true,
    description:
      'Listing to keep: one of the review, by default the most likely. A review without listings takes any listing',
  })
  into?: string;
}

/** The sighting that waits for the decision. */
export class HeldSightingDto {
  /**
   * Host of the supplier's site without `www.`, or the supplier's name
   * @example "tiles.example"
   */
  supplier!: string;

  /** The supplier's own number for it */
  @Text({ nullable: true, example: 'T-6061' })
  vendor_item_id!: string | null;

  /** GTIN, written with 14 digits */
  @Text({ nullable: true, example: '06291041500213' })
  gtin!: string | null;

  /** Brand */
  @Text({ nullable: true, example: 'Terra' })
  brand!: string | null;

  /** The manufacturer's number */
  @Text({ nullable: true, example: 'TR 60-61' })
  mpn!: string | null;

  /** Address of the page */
  @Text({ nullable: true, example: 'https://tiles.example/p/terra-60' })
  url!: string | null;

  /**
   * Name of the product
   * @example "Terra 60 × 60 cm, polished"
   */
  title!: string;

  /** Price that was seen. null: none */
  @Nested(ListingPriceDto, { nullable: true })
  price!: ListingPriceDto | null;

  /** Time of the sighting */
  @Moment()
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
  /** Id of the review */
  @Uuid()
  id!: string;

  @OneOf(REVIEW_REASONS, {
    enumName: 'ReviewReason',
    description:
      '`no_identity`: the sighting has nothing but a title. `identity_differs`: a listing matches by a weaker key and ' +
      'differs in a stronger one. `two_listings`: the keys of the sighting belong to several listings',
  })
  reason!: ReviewReason;

  /** `open`, or the decision that a person made */
  @OneOf(REVIEW_STATUSES, { enumName: 'ReviewStatus' })
  status!: ReviewStatus;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Listings that may be meant, the most likely first',
  })
  listing_ids!: string[];

  /** Sighting that waits for the decision. null: it was saved already */
  @Nested(HeldSightingDto, { nullable: true })
  sighting!: HeldSightingDto | null;

  /** Time the review was opened */
  @Moment()
  created_at!: string;

  /** Time of the decision. null: the review is open */
  @Moment({ nullable: true })
  decided_at!: string | null;

  /** Links of the review */
  _links!: ListingReviewLinksDto;
}

/** One page of reviews. */
export class ListingReviewPageDto extends PageDto {
  /** Reviews of this page */
  items!: ListingReviewDto[];
}
