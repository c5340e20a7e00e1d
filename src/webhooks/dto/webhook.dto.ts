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

/** An address that is to be told of events. */
export class CreateWebhookDto {
  @ApiProperty({
    example: 'https://example.com/planbill-events',
    minLength: 1,
    maxLength: 2048,
    description: 'http or https, on port 80 or 443, on the public internet',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(2048)
  url!: string;

  @ApiPropertyOptional({ type: String, example: 'Purchasing', maxLength: 200, nullable: true })
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
    description: 'null or left out: all, those of later versions too',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(EVENT_TYPES, { each: true })
  event_types?: EventType[] | null;

  @ApiPropertyOptional({ default: true, example: true, description: 'false: nothing is sent to it' })
  @IsOptional()
  @IsBoolean()
  enabled?: boolean;
}

/** Changes to a webhook; what is left out stays. Switching it on forgets earlier failures. */
export class UpdateWebhookDto extends PartialType(CreateWebhookDto) {}

/** How a secret is replaced. */
export class RotateWebhookSecretDto {
  @ApiPropertyOptional({
    minimum: 0,
    maximum: 168,
    default: 24,
    example: 24,
    description: 'How long messages carry a signature by the old secret too; 0: no longer',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(168)
  overlap_hours?: number;
}

/** Why Planbill itself switched a webhook off. */
export class WebhookNoticeDto {
  @ApiProperty({ enum: ['webhook_failing', 'webhook_gone'], example: 'webhook_failing' })
  code!: 'webhook_failing' | 'webhook_gone';

  @ApiProperty({ example: 'Switched off after five days without a single success.' })
  message!: string;
}

export class WebhookLinksDto {
  self!: LinkDto;
  deliveries!: LinkDto;
  rotate_secret!: LinkDto;
  ping?: LinkDto;
}

/** An address that is told of events, by signed messages (Standard Webhooks). */
export class WebhookDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'https://example.com/planbill-events' })
  url!: string;

  @ApiProperty({ type: String, example: 'Purchasing', nullable: true })
  description!: string | null;

  @ApiProperty({
    enum: EVENT_TYPES,
    isArray: true,
    nullable: true,
    example: ['price.changed', 'price.suspect'],
    description: 'null: all',
  })
  event_types!: EventType[] | null;

  @ApiProperty({ example: true })
  enabled!: boolean;

  @ApiProperty({
    type: WebhookNoticeDto,
    nullable: true,
    description: 'null: nobody but people switched it off',
  })
  notice!: WebhookNoticeDto | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The first failure since the last success',
  })
  failing_since!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when messages carry a signature by the secret before this one too',
  })
  previous_secret_until!: string | null;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ format: 'date-time' })
  updated_at!: string;

  _links!: WebhookLinksDto;
}

/** A webhook with its secret, which no other answer shows. */
export class CreatedWebhookDto extends WebhookDto {
  @ApiProperty({
    example: 'whsec_…',
    description:
      'Check the signatures of messages with it, by any library of Standard Webhooks. Not shown again.',
  })
  secret!: string;
}

export class WebhookPageDto extends PageDto {
  items!: WebhookDto[];
}
