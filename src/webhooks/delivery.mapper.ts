import { link } from '../platform/http';
import type { DeliveryAttemptDto, DeliveryDetailDto, DeliveryDto } from './dto/delivery.dto';
import type { WebhookAttempt } from './webhook-attempt.entity';
import type { WebhookDelivery } from './webhook-delivery.entity';

/** @param delivery with its event */
export function deliveryDto(delivery: WebhookDelivery): DeliveryDto {
  const webhook = `/webhooks/${delivery.webhookId}`;
  const self = `${webhook}/deliveries/${delivery.id}`;
  return {
    id: delivery.id,
    webhook_id: delivery.webhookId,
    event_id: delivery.eventId,
    event_type: delivery.event!.type,
    job_id: delivery.jobId,
    status: delivery.status,
    attempt_count: delivery.attempts,
    created_at: delivery.createdAt.toISOString(),
    _links: {
      self: link(self),
      webhook: link(webhook),
      job: link(`/jobs/${delivery.jobId}`),
      ...(delivery.status !== 'pending' && { redeliver: link(`${self}/redeliver`, 'POST') }),
    },
  };
}

export function deliveryDetailDto(
  delivery: WebhookDelivery,
  attempts: readonly WebhookAttempt[],
): DeliveryDetailDto {
  return { ...deliveryDto(delivery), attempts: attempts.map(attemptDto) };
}

function attemptDto(attempt: WebhookAttempt): DeliveryAttemptDto {
  return {
    attempt: attempt.seq,
    at: attempt.at.toISOString(),
    response_status: attempt.responseStatus,
    error_code: attempt.errorCode,
    duration_ms: attempt.durationMs,
    excerpt: attempt.excerpt,
  };
}
