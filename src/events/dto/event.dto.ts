import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageDto, PageQueryDto } from '../../platform/http';
import { EVENT_TYPES, type EventType, PING } from '../event-types';

const ALL_TYPES = [...EVENT_TYPES, PING];

/** Which events. */
export class ListEventsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ALL_TYPES, description: 'Only these' })
  @IsOptional()
  @IsIn(ALL_TYPES)
  type?: EventType;
}

/** Something that happened. */
export class EventDto {
  @ApiProperty({ format: 'uuid', description: 'The `webhook-id` of its deliveries' })
  id!: string;

  @ApiProperty({ enum: ALL_TYPES, example: 'price.changed' })
  type!: EventType;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Ids and facts, as the type has them',
    example: { listing_id: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' },
  })
  data!: object;
}

export class EventPageDto extends PageDto {
  items!: EventDto[];
}
