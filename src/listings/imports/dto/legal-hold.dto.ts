import { Moment, PageDto, Text, Uuid } from '../../../platform/http';

/** The reason for a legal hold. */
export class PlaceLegalHoldDto {
  /** Why the pages must be kept */
  @Text({ min: 1, max: 500, example: 'Dispute with the tiler, file 2026/114' })
  reason!: string;
}

/** A legal hold. While a workspace has at least one, none of its stored pages is removed. */
export class LegalHoldDto {
  /** Id of the hold */
  @Uuid()
  id!: string;

  /** Why the pages must be kept */
  @Text({ example: 'Dispute with the tiler, file 2026/114' })
  reason!: string;

  /** Time the hold was placed */
  @Moment()
  placed_at!: string;
}

/** One page of legal holds. */
export class LegalHoldPageDto extends PageDto {
  /** Holds of this page */
  items!: LegalHoldDto[];
}
