import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import type { EventType } from '../events';
import { type DisabledReason, Webhook } from './webhook.entity';

/** How long a webhook may fail before it is switched off. */
const FAILING_DAYS = 5;

export type NewWebhook = Pick<
  Webhook,
  'workspaceId' | 'url' | 'description' | 'eventTypes' | 'enabled' | 'secret'
>;

@Injectable()
export class WebhookRepository {
  constructor(private readonly database: Database) {}

  save(webhook: NewWebhook & Partial<Webhook>): Promise<Webhook> {
    const table = this.database.table(Webhook);
    const unset = {
      disabledReason: null,
      previousSecret: null,
      previousSecretUntil: null,
      failingSince: null,
    };
    return table.save(table.create({ ...unset, ...webhook }));
  }

  byId(workspaceId: string, id: string): Promise<Webhook | null> {
    return this.database.table(Webhook).findOneBy({ workspaceId, id });
  }

  count(workspaceId: string): Promise<number> {
    return this.database.table(Webhook).countBy({ workspaceId });
  }

  /** Newest first. */
  page(workspaceId: string, window: { skip: number; take: number }): Promise<[Webhook[], number]> {
    return this.database
      .table(Webhook)
      .findAndCount({ where: { workspaceId }, order: { createdAt: 'DESC', id: 'DESC' }, ...window });
  }

  /** Ids of the webhooks that receive a type. */
  async interestedIn(workspaceId: string, type: EventType): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT id FROM webhooks
       WHERE workspace_id = $1 AND enabled AND (event_types IS NULL OR $2 = ANY(event_types)) ORDER BY id`,
      [workspaceId, type],
    );
    return rows.map(({ id }) => id);
  }

  /** Replaces the secret. The old one also signs for `overlapHours`, by the database's clock. */
  async rotateSecret(workspaceId: string, id: string, secret: string, overlapHours: number): Promise<void> {
    await this.database.run(
      `UPDATE webhooks SET secret = $3, updated_at = now(),
         previous_secret = CASE WHEN $4::int > 0 THEN secret END,
         previous_secret_until = CASE WHEN $4::int > 0 THEN now() + make_interval(hours => $4::int) END
       WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, id, secret, overlapHours],
    );
  }

  /** Clears the failures of a webhook. */
  async noteSuccess(id: string): Promise<void> {
    await this.database.run(
      `UPDATE webhooks SET failing_since = NULL WHERE id = $1 AND failing_since IS NOT NULL`,
      [id],
    );
  }

  /**
   * Records a failure, and switches off a webhook that has failed for too long.
   *
   * @param gone whether the receiver answered 410 Gone
   * @returns why this switched it off; null: it did not
   */
  async noteFailure(id: string, gone: boolean): Promise<DisabledReason | null> {
    const rows = await this.database.rows<{ reason: DisabledReason | null }>(
      `UPDATE webhooks SET failing_since = coalesce(failing_since, now()), enabled = noted.reason IS NULL,
         disabled_reason = noted.reason, updated_at = now()
       FROM (SELECT CASE WHEN $2 THEN 'gone'
                         WHEN failing_since < now() - make_interval(days => $3) THEN 'failing' END AS reason
             FROM webhooks WHERE id = $1 FOR UPDATE) AS noted
       WHERE id = $1 AND enabled RETURNING noted.reason AS reason`,
      [id, gone, FAILING_DAYS],
    );
    return rows[0]?.reason ?? null;
  }

  async remove(workspaceId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.table(Webhook).delete({ workspaceId, id });
    return affected === 1;
  }
}
