import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageDto, PageQueryDto } from '../../platform/http';
import { EVENT_TYPES, type EventType, PING } from '../event-types';

const ALL_TYPES = [...EVENT_TYPES, PING];

/** Which events to list. */
export class ListEventsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ALL_TYPES, description: 'Only events of this type' })
  @IsOptional()
  @IsIn(ALL_TYPES)
  type?: EventType;
}

/** An event. */
export class EventDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the event; its deliveries send it as `webhook-id`' })
  id!: string;

  @ApiProperty({ enum: ALL_TYPES, example: 'price.changed', description: 'What happened' })
  type!: EventType;

  @ApiProperty({ format: 'date-time', description: 'Time of the event' })
  created_at!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Details of the event; they depend on its type',
    example: { listing_id: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' },
  })
  data!: object;
}

/** One page of events. */
export class EventPageDto extends PageDto {
  /** Events of this page */
  items!: EventDto[];
}
