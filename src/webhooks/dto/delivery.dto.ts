import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LinkDto, PageDto, PageQueryDto } from '../../platform/http';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../webhook-delivery.entity';

/** Which deliveries to list. */
export class ListDeliveriesQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: DELIVERY_STATUSES, description: 'Only deliveries with this status' })
  @IsOptional()
  @IsIn(DELIVERY_STATUSES)
  status?: DeliveryStatus;
}

/** Links of a delivery. */
export class DeliveryLinksDto {
  /** The delivery */
  self!: LinkDto;
  /** Its webhook */
  webhook!: LinkDto;
  /** The latest job that sends it */
  job!: LinkDto;
  /** Sends it again; present when it is not pending */
  redeliver?: LinkDto;
}

/** The delivery of one event to one webhook. */
export class DeliveryDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the delivery' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'Webhook that receives the event' })
  webhook_id!: string;

  @ApiProperty({
    format: 'uuid',
    description: 'Event that is sent. Every attempt sends this id as `webhook-id`',
  })
  event_id!: string;

  @ApiProperty({ example: 'price.changed', description: 'Type of the event' })
  event_type!: string;

  @ApiProperty({ format: 'uuid', description: 'Latest job that sends it' })
  job_id!: string;

  @ApiProperty({
    enum: DELIVERY_STATUSES,
    example: 'delivered',
    description: '`pending` until the receiver answers 2xx or all attempts have failed',
  })
  status!: DeliveryStatus;

  @ApiProperty({ example: 2, description: 'Number of attempts so far' })
  attempt_count!: number;

  @ApiProperty({ format: 'date-time', description: 'Time the delivery was created' })
  created_at!: string;

  /** Links of the delivery */
  _links!: DeliveryLinksDto;
}

/** One attempt to deliver. */
export class DeliveryAttemptDto {
  @ApiProperty({ example: 1, description: 'Number of the attempt; the first is 1' })
  attempt!: number;

  @ApiProperty({ format: 'date-time', description: 'Time the attempt ended' })
  at!: string;

  @ApiProperty({
    type: Number,
    example: 503,
    nullable: true,
    description: 'HTTP status of the answer. null: there was no answer',
  })
  response_status!: number | null;

  @ApiProperty({
    type: String,
    example: 'timeout',
    nullable: true,
    description: 'Why there was no answer. null: there was one',
  })
  error_code!: string | null;

  @ApiProperty({ example: 184, description: 'Duration in milliseconds' })
  duration_ms!: number;

  @ApiProperty({ example: 'upstream is down', description: 'Beginning of the answer, at most 1 kB' })
  excerpt!: string;
}

/** A delivery with all its attempts. */
export class DeliveryDetailDto extends DeliveryDto {
  @ApiProperty({ type: [DeliveryAttemptDto], description: 'All attempts, the first one first' })
  attempts!: DeliveryAttemptDto[];
}

/** One page of deliveries. */
export class DeliveryPageDto extends PageDto {
  /** Deliveries of this page */
  items!: DeliveryDto[];
}
