import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { EVENT_TYPES, type EventType } from '../../events';
import { LinkDto, PageDto } from '../../platform/http';

/** A webhook to create. */
export class CreateWebhookDto {
  @ApiProperty({
    example: 'https://example.com/planbill-events',
    minLength: 1,
    maxLength: 2048,
    description: 'Address that receives the events: http or https, port 80 or 443, on the public internet',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(2048)
  url!: string;

  @ApiPropertyOptional({
    type: String,
    example: 'Purchasing',
    maxLength: 200,
    nullable: true,
    description: 'Your own note about the webhook',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  description?: string | null;

  @ApiPropertyOptional({
    enum: EVENT_TYPES,
    isArray: true,
    nullable: true,
    example: ['price.changed', 'price.suspect'],
    minItems: 1,
    uniqueItems: true,
    description: 'Event types to send. null or left out: all types, including those of later versions',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(EVENT_TYPES, { each: true })
  event_types?: EventType[] | null;

  @ApiPropertyOptional({ default: true, example: true, description: 'Whether events are sent to it' })
  @IsOptional()
  @IsBoolean()
  enabled?: boolean;
}

/** Changes to a webhook. Fields that are left out stay as they are. Switching it on clears earlier failures. */
export class UpdateWebhookDto extends PartialType(CreateWebhookDto) {}

/** How to replace a secret. */
export class RotateWebhookSecretDto {
  @ApiPropertyOptional({
    minimum: 0,
    maximum: 168,
    default: 24,
    example: 24,
    description:
      'Hours during which messages are also signed with the old secret. 0: the old secret ends at once',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(168)
  overlap_hours?: number;
}

/** Why Planbill switched a webhook off. */
export class WebhookNoticeDto {
  @ApiProperty({
    enum: ['webhook_failing', 'webhook_gone'],
    example: 'webhook_failing',
    description:
      '`webhook_failing`: all deliveries failed for days. `webhook_gone`: the receiver answered 410 Gone',
  })
  code!: 'webhook_failing' | 'webhook_gone';

  @ApiProperty({
    example: 'Switched off after five days without a single success.',
    description: 'Explanation for people',
  })
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
  @ApiProperty({ format: 'uuid', description: 'Id of the webhook' })
  id!: string;

  @ApiProperty({
    example: 'https://example.com/planbill-events',
    description: 'Address that receives the events',
  })
  url!: string;

  @ApiProperty({
    type: String,
    example: 'Purchasing',
    nullable: true,
    description: 'Your own note about the webhook',
  })
  description!: string | null;

  @ApiProperty({
    enum: EVENT_TYPES,
    isArray: true,
    nullable: true,
    example: ['price.changed', 'price.suspect'],
    description: 'Event types that are sent. null: all types',
  })
  event_types!: EventType[] | null;

  @ApiProperty({ example: true, description: 'Whether events are sent to it' })
  enabled!: boolean;

  @ApiProperty({
    type: WebhookNoticeDto,
    nullable: true,
    description: 'Why Planbill switched it off. null: Planbill did not switch it off',
  })
  notice!: WebhookNoticeDto | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Time of the first failure since the last success. null: the latest delivery succeeded',
  })
  failing_since!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Time until which messages are also signed with the previous secret. null: they are not',
  })
  previous_secret_until!: string | null;

  @ApiProperty({ format: 'date-time', description: 'Time the webhook was created' })
  created_at!: string;

  @ApiProperty({ format: 'date-time', description: 'Time of the latest change' })
  updated_at!: string;

  /** Links of the webhook */
  _links!: WebhookLinksDto;
}

/** A webhook with its secret. Only this answer shows the secret. */
export class CreatedWebhookDto extends WebhookDto {
  @ApiProperty({
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
