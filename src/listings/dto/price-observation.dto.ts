import { ApiProperty } from '@nestjs/swagger';
import { AVAILABILITIES, type Availability } from '../../domain/listings';
import { PageDto } from '../../platform/http';
import { SIGHTING_SOURCES, type SightingSource } from '../sighting-source';
import { ListingPriceDto } from './listing-price.dto';

/** What one sighting told of the price. */
export class PriceObservationDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  seen_at!: string;

  @ApiProperty({ type: ListingPriceDto, nullable: true, description: 'null: the sighting told none' })
  price!: ListingPriceDto | null;

  @ApiProperty({ enum: AVAILABILITIES, enumName: 'Availability', nullable: true })
  availability!: Availability | null;

  @ApiProperty({ type: String, nullable: true })
  seller!: string | null;

  @ApiProperty({ description: 'Whether it counts in the history; a suspect price does once it is confirmed' })
  believed!: boolean;

  @ApiProperty({ enum: SIGHTING_SOURCES, enumName: 'SightingSource' })
  source!: SightingSource['kind'];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Job that saw it' })
  job_id!: string | null;
}

export class PriceObservationPageDto extends PageDto {
  items!: PriceObservationDto[];
}
