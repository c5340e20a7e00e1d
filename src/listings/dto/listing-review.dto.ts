import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { REVIEW_REASONS, type ReviewReason } from '../../domain/listings';
import { LinkDto, PageDto, PageQueryDto } from '../../platform/http';
import { REVIEW_STATUSES, type ReviewStatus } from '../listing-review.entity';
import { ListingPriceDto } from './listing-price.dto';

/** Which reviews. */
export class ListListingReviewsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: REVIEW_STATUSES, enumName: 'ReviewStatus' })
  @IsOptional()
  @IsIn(REVIEW_STATUSES)
  status?: ReviewStatus;
}

/** Which listing stays. */
export class MergeListingReviewDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'One of its listings, the likeliest when left out; where it has none, any listing',
  })
  @IsOptional()
  @IsUUID()
  into?: string;
}

/** The sighting that waits for the answer. */
export class HeldSightingDto {
  /** @example "tiles.example" */
  supplier!: string;

  @ApiProperty({ type: String, nullable: true, example: 'T-6061' })
  vendor_item_id!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '06291041500213' })
  gtin!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Terra' })
  brand!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'TR 60-61' })
  mpn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'https://tiles.example/p/terra-60' })
  url!: string | null;

  /** @example "Terra 60 × 60 cm, polished" */
  title!: string;

  @ApiProperty({ type: ListingPriceDto, nullable: true })
  price!: ListingPriceDto | null;

  @ApiProperty({ format: 'date-time' })
  seen_at!: string;
}

export class ListingReviewLinksDto {
  self!: LinkDto;

  /** While it is open */
  merge?: LinkDto;

  /** While it is open */
  split?: LinkDto;

  /** While it is open */
  dismiss?: LinkDto;
}

/** A question that only a person can answer. */
export class ListingReviewDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    enum: REVIEW_REASONS,
    enumName: 'ReviewReason',
    description:
      'no_identity: nothing but a title. identity_differs: a listing shares a weaker key, and contradicts a surer ' +
      'one. two_listings: its keys belong to several listings',
  })
  reason!: ReviewReason;

  @ApiProperty({ enum: REVIEW_STATUSES, enumName: 'ReviewStatus' })
  status!: ReviewStatus;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Listings it may be about, the likeliest first',
  })
  listing_ids!: string[];

  @ApiProperty({ type: HeldSightingDto, nullable: true, description: 'null: it was taken over already' })
  sighting!: HeldSightingDto | null;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decided_at!: string | null;

  _links!: ListingReviewLinksDto;
}

export class ListingReviewPageDto extends PageDto {
  items!: ListingReviewDto[];
}
