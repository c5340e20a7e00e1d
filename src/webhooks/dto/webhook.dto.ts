import { PartialType } from '@nestjs/swagger';
import { EVENT_TYPES, type EventType } from '../../events';
import {
  Flag,
  LinkDto,
  Moment,
  Nested,
  OneOf,
  PageDto,
  SomeOf,
  Text,
  Uuid,
  WholeNumber,
} from '../../platform/http';

/** A webhook to create. */
export class CreateWebhookDto {
  /** Address that receives the events: http or https, port 80 or 443, on the public internet */
  @Text({ min: 1, max: 2048, example: 'https://example.com/planbill-events' })
  url!: string;

  /** Your own note about the webhook */
  @Text({ max: 200, optional: true, nullable: true, example: 'Purchasing' })
  description?: string | null;

  /** Event types to send. null or left out: all types, including those of later versions */
  @SomeOf(EVENT_TYPES, {
    minItems: 1,
    unique: true,
    optional: true,
    nullable: true,
    example: ['price.changed', 'price.suspect'],
  })
  event_types?: EventType[] | null;

  /** Whether events are sent to it */
  @Flag({ optional: true, default: true, example: true })
  enabled?: boolean;
}

/** Changes to a webhook. Fields that are left out stay as they are. Switching it on clears earlier failures. */
export class UpdateWebhookDto extends PartialType(CreateWebhookDto) {}

/** How to replace a secret. */
export class RotateWebhookSecretDto {
  /** Hours during which messages are also signed with the old secret. 0: the old secret ends at once */
  @WholeNumber({ min: 0, max: 168, optional: true, default: 24, example: 24 })
  overlap_hours?: number;
}

/** Why Planbill switched a webhook off. */
export class WebhookNoticeDto {
  /** `webhook_failing`: all deliveries failed for days. `webhook_gone`: the receiver answered 410 Gone */
  @OneOf(['webhook_failing', 'webhook_gone'], { example: 'webhook_failing' })
  code!: 'webhook_failing' | 'webhook_gone';

  /** Explanation for people */
  @Text({ example: 'Switched off after five days without a single success.' })
  message!: string;
}

/** Links of a webhook. */
export class WebhookLinksDto {
  /** The webhook */
  self!: LinkDto;
  /** Its deliveries */
  deliveries!: LinkDto;
  /** Replaces its secret */
  rotate_secret!: LinkDto;
  /** Sends a test message; present while the webhook is on */
  ping?: LinkDto;
}

/** An address that receives events as signed messages (Standard Webhooks). */
export class WebhookDto {
  /** Id of the webhook */
  @Uuid()
  id!: string;

  /** Address that receives the events */
  @Text({ example: 'https://example.com/planbill-events' })
  url!: string;

  /** Your own note about the webhook */
  @Text({ nullable: true, example: 'Purchasing' })
  description!: string | null;

  /** Event types that are sent. null: all types */
  @SomeOf(EVENT_TYPES, { nullable: true, example: ['price.changed', 'price.suspect'] })
  event_types!: EventType[] | null;

  /** Whether events are sent to it */
  @Flag({ example: true })
  enabled!: boolean;

  /** Why Planbill switched it off. null: Planbill did not switch it off */
  @Nested(WebhookNoticeDto, { nullable: true })
  notice!: WebhookNoticeDto | null;

  /** Time of the first failure since the last success. null: the latest delivery succeeded */
  @Moment({ nullable: true })
  failing_since!: string | null;

  /** Time until which messages are also signed with the previous secret. null: they are not */
  @Moment({ nullable: true })
  previous_secret_until!: string | null;

  /** Time the webhook was created */
  @Moment()
  created_at!: string;

  /** Time of the latest change */
  @Moment()
  updated_at!: string;

  /** Links of the webhook */
  _links!: WebhookLinksDto;
}

/** A webhook with its secret. Only this answer shows the secret. */
export class CreatedWebhookDto extends WebhookDto {
  @Text({
    example: 'whsec_…',
    description:
      'Secret that signs the messages. Check signatures with any Standard Webhooks library. It is shown only once.',
  })
  secret!: string;
}

/** One page of webhooks. */
export class WebhookPageDto extends PageDto {
  /** Webhooks of this page */
  items!: WebhookDto[];
}
