import { ApiProperty } from '@nestjs/swagger';
import { AVAILABILITIES, type Availability } from '../../domain/listings';
import { PageDto } from '../../platform/http';
import { SIGHTING_SOURCES, type SightingSource } from '../sighting-source';
import { ListingPriceDto } from './listing-price.dto';

/** The price that one sighting found. */
export class PriceObservationDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the observation' })
  id!: string;

  @ApiProperty({ format: 'date-time', description: 'Time of the sighting' })
  seen_at!: string;

  @ApiProperty({
    type: ListingPriceDto,
    nullable: true,
    description: 'Price that was seen. null: the sighting has no price',
  })
  price!: ListingPriceDto | null;

  @ApiProperty({
    enum: AVAILABILITIES,
    enumName: 'Availability',
    nullable: true,
    description: 'Availability that was seen. null: not stated',
  })
  availability!: Availability | null;

  @ApiProperty({ type: String, nullable: true, description: 'Seller that was seen. null: not stated' })
  seller!: string | null;

  @ApiProperty({
    description: 'Whether the price counts in the history. A suspect price counts once a person confirms it',
  })
  believed!: boolean;

  @ApiProperty({
    enum: SIGHTING_SOURCES,
    enumName: 'SightingSource',
    description: 'Where the price was seen: on a page, in a file, or entered by hand',
  })
  source!: SightingSource['kind'];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Job that read the page. null: no job was involved',
  })
  job_id!: string | null;
}

/** One page of a price history. */
export class PriceObservationPageDto extends PageDto {
  /** Price observations of this page */
  items!: PriceObservationDto[];
}
