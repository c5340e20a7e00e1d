import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LinkDto, PageDto, PageQueryDto } from '../../platform/http';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../webhook-delivery.entity';

/** Which deliveries. */
export class ListDeliveriesQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: DELIVERY_STATUSES, description: 'Only these' })
  @IsOptional()
  @IsIn(DELIVERY_STATUSES)
  status?: DeliveryStatus;
}

export class DeliveryLinksDto {
  self!: LinkDto;
  webhook!: LinkDto;
  job!: LinkDto;
  redeliver?: LinkDto;
}

/** An event on its way to a webhook. */
export class DeliveryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  webhook_id!: string;

  @ApiProperty({ format: 'uuid', description: 'Sent as `webhook-id`, the same however often it is sent' })
  event_id!: string;

  @ApiProperty({ example: 'price.changed' })
  event_type!: string;

  @ApiProperty({ format: 'uuid', description: 'The latest job that carries it' })
  job_id!: string;

  @ApiProperty({
    enum: DELIVERY_STATUSES,
    example: 'delivered',
    description: '`pending` until the receiver answers 2xx, or the day of attempts is over',
  })
  status!: DeliveryStatus;

  @ApiProperty({ example: 2, description: 'How often it was sent' })
  attempt_count!: number;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  _links!: DeliveryLinksDto;
}

/** One time that it was sent. */
export class DeliveryAttemptDto {
  @ApiProperty({ example: 1, description: '1-based' })
  attempt!: number;

  @ApiProperty({ format: 'date-time', description: 'When it was over' })
  at!: string;

  @ApiProperty({ type: Number, example: 503, nullable: true, description: 'null: there was no answer' })
  response_status!: number | null;

  @ApiProperty({ type: String, example: 'timeout', nullable: true, description: 'Why there was no answer' })
  error_code!: string | null;

  @ApiProperty({ example: 184, description: 'Milliseconds' })
  duration_ms!: number;

  @ApiProperty({ example: 'upstream is down', description: 'How the answer began, at most 1 kB' })
  excerpt!: string;
}

/** A delivery with everything that was tried. */
export class DeliveryDetailDto extends DeliveryDto {
  @ApiProperty({ type: [DeliveryAttemptDto] })
  attempts!: DeliveryAttemptDto[];
}

export class DeliveryPageDto extends PageDto {
  items!: DeliveryDto[];
}
