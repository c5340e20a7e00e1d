import {
  LinkDto,
  Moment,
  NestedList,
  OneOf,
  PageDto,
  PageQueryDto,
  Text,
  Uuid,
  WholeNumber,
} from '../../platform/http';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../webhook-delivery.entity';

/** Which deliveries to list. */
export class ListDeliveriesQueryDto extends PageQueryDto {
  /** Only deliveries with this status */
  @OneOf(DELIVERY_STATUSES, { optional: true })
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
  /** Id of the delivery */
  @Uuid()
  id!: string;

  /** Webhook that receives the event */
  @Uuid()
  webhook_id!: string;

  /** Event that is sent. Every attempt sends this id as `webhook-id` */
  @Uuid()
  event_id!: string;

  /** Type of the event */
  @Text({ example: 'price.changed' })
  event_type!: string;

  /** Latest job that sends it */
  @Uuid()
  job_id!: string;

  /** `pending` until the receiver answers 2xx or all attempts have failed */
  @OneOf(DELIVERY_STATUSES, { example: 'delivered' })
  status!: DeliveryStatus;

  /** Number of attempts so far */
  @WholeNumber({ example: 2 })
  attempt_count!: number;

  /** Time the delivery was created */
  @Moment()
  created_at!: string;

  /** Links of the delivery */
  _links!: DeliveryLinksDto;
}

/** One attempt to deliver. */
export class DeliveryAttemptDto {
  /** Number of the attempt; the first is 1 */
  @WholeNumber({ example: 1 })
  attempt!: number;

  /** Time the attempt ended */
  @Moment()
  at!: string;

  /** HTTP status of the answer. null: there was no answer */
  @WholeNumber({ nullable: true, example: 503 })
  response_status!: number | null;

  /** Why there was no answer. null: there was one */
  @Text({ nullable: true, example: 'timeout' })
  error_code!: string | null;

  /** Duration in milliseconds */
  @WholeNumber({ example: 184 })
  duration_ms!: number;

  /** Beginning of the answer, at most 1 kB */
  @Text({ example: 'upstream is down' })
  excerpt!: string;
}

/** A delivery with all its attempts. */
export class DeliveryDetailDto extends DeliveryDto {
  /** All attempts, the first one first */
  @NestedList(DeliveryAttemptDto)
  attempts!: DeliveryAttemptDto[];
}

/** One page of deliveries. */
export class DeliveryPageDto extends PageDto {
  /** Deliveries of this page */
  items!: DeliveryDto[];
}
