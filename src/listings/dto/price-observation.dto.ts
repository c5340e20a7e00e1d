import { AVAILABILITIES, type Availability } from '../../domain/listings';
import { Flag, Moment, Nested, OneOf, PageDto, Text, Uuid } from '../../platform/http';
import { SIGHTING_SOURCES, type SightingSource } from '../sighting-source';
import { ListingPriceDto } from './listing-price.dto';

/** The price that one sighting found. */
export class PriceObservationDto {
  /** Id of the observation */
  @Uuid()
  id!: string;

  /** Time of the sighting */
  @Moment()
  seen_at!: string;

  /** Price that was seen. null: the sighting has no price */
  @Nested(ListingPriceDto, { nullable: true })
  price!: ListingPriceDto | null;

  /** Availability that was seen. null: not stated */
  @OneOf(AVAILABILITIES, { enumName: 'Availability', nullable: true })
  availability!: Availability | null;

  /** Seller that was seen. null: not stated */
  @Text({ nullable: true })
  seller!: string | null;

  /** Whether the price counts in the history. A suspect price counts once a person confirms it */
  @Flag()
  believed!: boolean;

  /** Where the price was seen: on a page, in a file, or entered by hand */
  @OneOf(SIGHTING_SOURCES, { enumName: 'SightingSource' })
  source!: SightingSource['kind'];

  /** Job that read the page. null: no job was involved */
  @Uuid({ nullable: true })
  job_id!: string | null;
}

/** One page of a price history. */
export class PriceObservationPageDto extends PageDto {
  /** Price observations of this page */
  items!: PriceObservationDto[];
}
