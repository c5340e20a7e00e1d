import { Injectable } from '@nestjs/common';
import { NotFoundError, PlanbillError, UnprocessableError } from '../../domain/errors';
import { HandlesJob, type JobContext, type JobEnd, type JobHandler, type JobOutcome } from '../../jobs';
import { FetchError, type PostAnswer, Poster } from '../../platform/fetch';
import { DeliveryLog } from '../delivery-log';
import { retryDelaySeconds } from '../retry-schedule';
import { signedHeaders } from '../signature';
import type { WebhookDelivery } from '../webhook-delivery.entity';
import { WebhookDeliveryRepository } from '../webhook-delivery.repository';
import type { Webhook } from '../webhook.entity';

type Context = JobContext<'webhook.deliver'>;

/** The receiver did not accept the message. The job is retried by the schedule. */
class UndeliveredError extends PlanbillError {
  constructor(detail: string, retryAfterSeconds: number, cause?: unknown) {
    const message = 'The receiver did not accept the message. Planbill tries again for a day.';
    super('webhook_undelivered', 503, detail, { message, retryAfterSeconds, cause }, true);
  }
}

/** Sends one event to one webhook. The job is retried until the receiver accepts it or all attempts are used. */
@Injectable()
@HandlesJob('webhook.deliver')
export class DeliverWebhookHandler implements JobHandler<'webhook.deliver'> {
  constructor(
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly poster: Poster,
    private readonly log: DeliveryLog,
  ) {}

  async run({ workspaceId, payload, attempt, signal }: Context): Promise<JobOutcome<'webhook.deliver'>> {
    const delivery = await this.deliveries.toSend(workspaceId, payload.delivery_id);
    if (!delivery?.webhook) throw new NotFoundError('delivery');
    if (!delivery.webhook.enabled) {
      throw new UnprocessableError('webhook_disabled', `Webhook ${delivery.webhookId} is switched off.`, {
        message:
          'The webhook was switched off before it accepted the message. Switch it on and send the delivery again.',
      });
    }
    const began = performance.now();
    const durationMs = () => Math.round(performance.now() - began);
    let answer: PostAnswer;
    try {
      answer = await this.post(delivery, delivery.webhook, signal);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      const made = { responseStatus: null, errorCode: error.code, durationMs: durationMs(), excerpt: '' };
      await this.log.failed(delivery, made);
      // A refused address stays refused; other failures may pass.
      if (error.code === 'bad_url' || error.code === 'blocked_address') throw error;
      throw new UndeliveredError(error.detail, retryDelaySeconds(attempt, null, Math.random()), error);
    }
    const { status: responseStatus, excerpt, retryAfterSeconds } = answer;
    const made = { responseStatus, errorCode: null, durationMs: durationMs(), excerpt };
    if (responseStatus < 200 || responseStatus > 299) {
      await this.log.failed(delivery, made);
      const wait = retryDelaySeconds(attempt, retryAfterSeconds, Math.random());
      throw new UndeliveredError(`${delivery.webhook.url} answered ${responseStatus}.`, wait);
    }
    return {
      result: { delivery_id: delivery.id, response_status: responseStatus, duration_ms: made.durationMs },
      publish: () => this.log.delivered(delivery, made),
    };
  }

  async onEnded(
    { workspaceId, payload }: Pick<Context, 'workspaceId' | 'payload'>,
    end: JobEnd,
  ): Promise<void> {
    await this.deliveries.giveUp(workspaceId, payload.delivery_id, end.status);
  }

  private post(delivery: WebhookDelivery, webhook: Webhook, signal: AbortSignal): Promise<PostAnswer> {
    const { id, type, createdAt, data } = delivery.event!;
    const now = new Date();
    const body = JSON.stringify({ type, timestamp: createdAt.toISOString(), data });
    const overlaps = webhook.previousSecretUntil !== null && webhook.previousSecretUntil > now;
    const secrets = [webhook.secret, ...(overlaps ? [webhook.previousSecret!] : [])];
    return this.poster.post(webhook.url, signedHeaders(secrets, id, now, body), body, signal);
  }
}
