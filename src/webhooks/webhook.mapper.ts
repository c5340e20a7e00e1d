import { link } from '../platform/http';
import type { CreatedWebhookDto, WebhookDto, WebhookNoticeDto } from './dto/webhook.dto';
import type { DisabledReason, Webhook } from './webhook.entity';

const NOTICES: Record<DisabledReason, WebhookNoticeDto> = {
  failing: {
    code: 'webhook_failing',
    message:
      'Switched off after five days without a single success. Repair the receiver and switch it on again.',
  },
  gone: {
    code: 'webhook_gone',
    message:
      'Switched off because the receiver answered 410: it wants no more. Switch it on if that was a mistake.',
  },
};

export function webhookDto(webhook: Webhook): WebhookDto {
  const self = `/webhooks/${webhook.id}`;
  return {
    id: webhook.id,
    url: webhook.url,
    description: webhook.description,
    event_types: webhook.eventTypes,
    enabled: webhook.enabled,
    notice: webhook.disabledReason && NOTICES[webhook.disabledReason],
    failing_since: webhook.failingSince?.toISOString() ?? null,
    previous_secret_until: webhook.previousSecretUntil?.toISOString() ?? null,
    created_at: webhook.createdAt.toISOString(),
    updated_at: webhook.updatedAt.toISOString(),
    _links: {
      self: link(self),
      deliveries: link(`${self}/deliveries`),
      rotate_secret: link(`${self}/rotate-secret`, 'POST'),
      ...(webhook.enabled && { ping: link(`${self}/ping`, 'POST') }),
    },
  };
}

/** For the two answers that show the secret. */
export function createdWebhookDto(webhook: Webhook): CreatedWebhookDto {
  return { ...webhookDto(webhook), secret: webhook.secret };
}
