import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Database } from '../platform/database';
import { WebhookAttempt } from './webhook-attempt.entity';
import { type DeliveryStatus, WebhookDelivery } from './webhook-delivery.entity';

export type NewDelivery = Pick<WebhookDelivery, 'id' | 'workspaceId' | 'webhookId' | 'eventId' | 'jobId'>;
export type NewAttempt = Omit<WebhookAttempt, 'deliveryId' | 'delivery' | 'seq' | 'at'>;

@Injectable()
export class WebhookDeliveryRepository {
  constructor(private readonly database: Database) {}

  async addAll(deliveries: readonly NewDelivery[]): Promise<void> {
    const rows = deliveries.map((delivery) => ({ ...delivery, status: 'pending' as const }));
    await this.database.table(WebhookDelivery).insert(rows);
  }

  /** A delivery with its event. */
  byId(workspaceId: string, webhookId: string, id: string): Promise<WebhookDelivery | null> {
    const where = { workspaceId, webhookId, id };
    return this.database.table(WebhookDelivery).findOne({ where, relations: { event: true } });
  }

  /** A delivery with its event and webhook. */
  toSend(workspaceId: string, id: string): Promise<WebhookDelivery | null> {
    const relations = { event: true, webhook: true };
    return this.database.table(WebhookDelivery).findOne({ where: { workspaceId, id }, relations });
  }

  /** Newest first, with their events. */
  page(
    workspaceId: string,
    webhookId: string,
    status: DeliveryStatus | undefined,
    window: { skip: number; take: number },
  ): Promise<[WebhookDelivery[], number]> {
    return this.database.table(WebhookDelivery).findAndCount({
      where: { workspaceId, webhookId, ...(status && { status }) },
      relations: { event: true },
      order: { createdAt: 'DESC', id: 'DESC' },
      ...window,
    });
  }

  /** First attempt first. */
  attemptsOf(deliveryId: string): Promise<WebhookAttempt[]> {
    return this.database.table(WebhookAttempt).find({ where: { deliveryId }, order: { seq: 'ASC' } });
  }

  /** Records an attempt. */
  async addAttempt(id: string, status: DeliveryStatus, attempt: NewAttempt): Promise<void> {
    await this.database.run(
      `WITH counted AS (
         UPDATE webhook_deliveries SET attempts = attempts + 1, status = $2 WHERE id = $1 RETURNING attempts)
       INSERT INTO webhook_attempts (delivery_id, seq, response_status, error_code, duration_ms, excerpt)
       SELECT $1, attempts, $3, $4, $5, $6 FROM counted`,
      [id, status, attempt.responseStatus, attempt.errorCode, attempt.durationMs, attempt.excerpt],
    );
  }

  /** Marks a delivery as failed. */
  async giveUp(workspaceId: string, id: string, status: 'failed' | 'cancelled'): Promise<void> {
    await this.database.table(WebhookDelivery).update({ workspaceId, id }, { status });
  }

  /** Makes a delivery pending again. @returns false when it is pending already */
  async reopen(id: string, jobId: string): Promise<boolean> {
    const { affected } = await this.database
      .table(WebhookDelivery)
      .update({ id, status: Not('pending') }, { status: 'pending', jobId });
    return affected === 1;
  }
}
