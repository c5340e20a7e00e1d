import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../platform/database';
import { EventsService } from '../events';
import type { WebhookDelivery } from './webhook-delivery.entity';
import { type NewAttempt, WebhookDeliveryRepository } from './webhook-delivery.repository';
import { WebhookRepository } from './webhook.repository';

/** 410 Gone: the receiver wants no more messages (Standard Webhooks). */
const GONE = 410;

/** Records attempts, and switches off webhooks that keep failing. */
@Injectable()
export class DeliveryLog {
  private readonly logger = new Logger(DeliveryLog.name);

  constructor(
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly webhooks: WebhookRepository,
    private readonly events: EventsService,
    private readonly database: Database,
  ) {}

  /** In the transaction that ends the job. */
  async delivered({ id, webhookId }: WebhookDelivery, attempt: NewAttempt): Promise<void> {
    await this.deliveries.addAttempt(id, 'delivered', attempt);
    await this.webhooks.noteSuccess(webhookId);
  }

  /** It may be tried again, so the delivery is still pending. */
  async failed({ id, workspaceId, webhookId }: WebhookDelivery, attempt: NewAttempt): Promise<void> {
    await this.database.transaction(async () => {
      await this.deliveries.addAttempt(id, 'pending', attempt);
      const reason = await this.webhooks.noteFailure(webhookId, attempt.responseStatus === GONE);
      if (!reason) return;
      this.logger.warn(`Webhook ${webhookId} is switched off: ${reason}`);
      await this.events.publish(workspaceId, 'webhook.disabled', { webhook_id: webhookId, reason });
    });
  }
}
