import { ApiProperty } from '@nestjs/swagger';
import { Moment, OneOf, PageDto, PageQueryDto, Uuid } from '../../platform/http';
import { EVENT_TYPES, type EventType, PING } from '../event-types';

const ALL_TYPES = [...EVENT_TYPES, PING];

/** Which events to list. */
export class ListEventsQueryDto extends PageQueryDto {
  /** Only events of this type */
  @OneOf(ALL_TYPES, { optional: true })
  type?: EventType;
}

/** An event. */
export class EventDto {
  /** Id of the event; its deliveries send it as `webhook-id` */
  @Uuid()
  id!: string;

  /** What happened */
  @OneOf(ALL_TYPES, { example: 'price.changed' })
  type!: EventType;

  /** Time of the event */
  @Moment()
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
