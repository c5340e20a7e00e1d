import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError } from '../domain/errors';
import { JobsService } from '../jobs';
import { Database } from '../platform/database';
import { type EventReceiver, type NewEvent, ReceivesEvents } from '../events';
import type { WebhookAttempt } from './webhook-attempt.entity';
import type { DeliveryStatus, WebhookDelivery } from './webhook-delivery.entity';
import { WebhookDeliveryRepository } from './webhook-delivery.repository';
import { WebhookRepository } from './webhook.repository';
import { WebhooksService } from './webhooks.service';

/** Deliveries of events to webhooks; jobs send them. */
@Injectable()
@ReceivesEvents()
export class WebhookDeliveriesService implements EventReceiver {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly interested: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly jobs: JobsService,
    private readonly database: Database,
  ) {}

  async receive({ id, workspaceId, type }: NewEvent): Promise<void> {
    const webhooks = await this.interested.interestedIn(workspaceId, type);
    if (webhooks.length > 0) await this.send(workspaceId, id, webhooks);
  }

  /** Sends a test message. @throws NotFoundError; ConflictError webhook_disabled */
  ping(workspaceId: string, webhookId: string): Promise<WebhookDelivery> {
    return this.database.transaction(async () => {
      const eventId = await this.webhooks.notePing(workspaceId, webhookId);
      const [id] = await this.send(workspaceId, eventId, [webhookId]);
      return this.get(workspaceId, webhookId, id);
    });
  }

  /** @throws NotFoundError */
  async page(
    workspaceId: string,
    webhookId: string,
    status: DeliveryStatus | undefined,
    window: { skip: number; take: number },
  ): Promise<[WebhookDelivery[], number]> {
    await this.webhooks.get(workspaceId, webhookId);
    return this.deliveries.page(workspaceId, webhookId, status, window);
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, webhookId: string, id: string): Promise<WebhookDelivery> {
    const delivery = await this.deliveries.byId(workspaceId, webhookId, id);
    if (!delivery) throw new NotFoundError('delivery');
    return delivery;
  }

  /** First attempt first. @throws NotFoundError */
  async attempts(workspaceId: string, webhookId: string, id: string): Promise<WebhookAttempt[]> {
    await this.get(workspaceId, webhookId, id);
    return this.deliveries.attemptsOf(id);
  }

  /**
   * Sends a delivery again under its old event id, with all attempts of the schedule.
   *
   * @throws NotFoundError; ConflictError webhook_disabled, delivery_pending
   */
  redeliver(workspaceId: string, webhookId: string, id: string): Promise<WebhookDelivery> {
    return this.database.transaction(async () => {
      await this.webhooks.assertEnabled(workspaceId, webhookId);
      await this.get(workspaceId, webhookId, id);
      const job = await this.jobs.enqueue('webhook.deliver', workspaceId, { delivery_id: id });
      if (!(await this.deliveries.reopen(id, job.id))) {
        throw new ConflictError('delivery_pending', `Delivery ${id} is on its way already.`, {
          message: 'This message is still being sent. Look at its attempts, and wait for their end.',
        });
      }
      return this.get(workspaceId, webhookId, id);
    });
  }

  /** Joins the running transaction. @returns ids of the deliveries, in the order of the webhooks */
  private async send(workspaceId: string, eventId: string, webhookIds: readonly string[]): Promise<string[]> {
    const ids = webhookIds.map(() => randomUUID() as string);
    const wanted = ids.map((id) => ({ payload: { delivery_id: id } }));
    const jobs = await this.jobs.enqueueAll('webhook.deliver', workspaceId, wanted);
    await this.deliveries.addAll(
      webhookIds.map((webhookId, at) => ({
        id: ids[at],
        workspaceId,
        webhookId,
        eventId,
        jobId: jobs[at].id,
      })),
    );
    return ids;
  }
}
