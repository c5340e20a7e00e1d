import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError } from '../domain/errors';
import { EventsService, PING } from '../events';
import { FetchError, Poster } from '../platform/fetch';
import type { CreateWebhookDto, UpdateWebhookDto } from './dto/webhook.dto';
import { newSecret } from './signature';
import type { Webhook } from './webhook.entity';
import { WebhookRepository } from './webhook.repository';

/** Most webhooks of a workspace: every event is saved once for each. */
const MOST_WEBHOOKS = 20;

/** Webhooks of workspaces. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly poster: Poster,
    private readonly events: EventsService,
  ) {}

  /** @throws FetchError bad_url, blocked_address; ConflictError too_many_webhooks */
  async create(workspaceId: string, body: CreateWebhookDto): Promise<Webhook> {
    const url = this.checked(body.url);
    if ((await this.webhooks.count(workspaceId)) >= MOST_WEBHOOKS) {
      const detail = `The workspace has ${MOST_WEBHOOKS} webhooks already.`;
      const message = 'Delete a webhook that is not used, or let one receiver forward the events.';
      throw new ConflictError('too_many_webhooks', detail, { message });
    }
    return this.webhooks.save({
      workspaceId,
      url,
      description: body.description ?? null,
      eventTypes: body.event_types ?? null,
      enabled: body.enabled ?? true,
      secret: newSecret(),
    });
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<Webhook> {
    const webhook = await this.webhooks.byId(workspaceId, id);
    if (!webhook) throw new NotFoundError('webhook');
    return webhook;
  }

  /** @throws NotFoundError; ConflictError webhook_disabled */
  async assertEnabled(workspaceId: string, id: string): Promise<void> {
    if ((await this.get(workspaceId, id)).enabled) return;
    throw new ConflictError('webhook_disabled', `Webhook ${id} is switched off.`, {
      message: 'Nothing is sent to this webhook. Switch it on first, with PATCH and "enabled": true.',
    });
  }

  page(workspaceId: string, window: { skip: number; take: number }): Promise<[Webhook[], number]> {
    return this.webhooks.page(workspaceId, window);
  }

  /**
   * Changes a webhook. `enabled: true` clears earlier failures.
   *
   * @throws NotFoundError; FetchError bad_url, blocked_address
   */
  async update(workspaceId: string, id: string, changes: UpdateWebhookDto): Promise<Webhook> {
    const webhook = await this.get(workspaceId, id);
    return this.webhooks.save({
      ...webhook,
      url: changes.url ? this.checked(changes.url) : webhook.url,
      description: changes.description === undefined ? webhook.description : changes.description,
      eventTypes: changes.event_types === undefined ? webhook.eventTypes : changes.event_types,
      enabled: changes.enabled ?? webhook.enabled,
      ...(changes.enabled && { failingSince: null, disabledReason: null }),
    });
  }

  /** @returns the webhook with its new secret. @throws NotFoundError */
  async rotateSecret(workspaceId: string, id: string, overlapHours: number): Promise<Webhook> {
    await this.get(workspaceId, id);
    await this.webhooks.rotateSecret(workspaceId, id, newSecret(), overlapHours);
    return this.get(workspaceId, id);
  }

  /** Deletes a webhook. Pending deliveries are not sent. @throws NotFoundError */
  async remove(workspaceId: string, id: string): Promise<void> {
    if (!(await this.webhooks.remove(workspaceId, id))) throw new NotFoundError('webhook');
  }

  /** Creates the event of a test message. @throws NotFoundError; ConflictError webhook_disabled */
  async notePing(workspaceId: string, id: string): Promise<string> {
    await this.assertEnabled(workspaceId, id);
    return this.events.note(workspaceId, PING, { webhook_id: id });
  }

  private checked(url: string): string {
    try {
      return this.poster.check(url);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      const errors = [{ pointer: '#/url', message: error.detail }];
      throw new FetchError(error.code, error.detail, { cause: error, errors });
    }
  }
}
