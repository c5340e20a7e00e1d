import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Database } from '../platform/database';
import { EVENT_RECEIVER, type EventReceiver } from './event-receiver';
import { EventRepository } from './event.repository';
import type { EventType, PING } from './event-types';

/** Publishes events. */
@Injectable()
export class EventsService implements OnModuleInit {
  private readonly receivers: EventReceiver[] = [];

  constructor(
    private readonly events: EventRepository,
    private readonly database: Database,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (metatype && this.reflector.get<boolean>(EVENT_RECEIVER, metatype)) {
        this.receivers.push(instance as EventReceiver);
      }
    }
  }

  /**
   * Saves the event in the running transaction, together with the change that it reports, and passes it to every
   * receiver in the same transaction.
   *
   * @param data as subscribers get it, with the names of the API
   * @returns its id
   */
  async publish(workspaceId: string, type: Exclude<EventType, typeof PING>, data: object): Promise<string> {
    const event = { id: randomUUID(), workspaceId, type, data };
    await this.database.transaction(async () => {
      await this.events.add(event);
      for (const receiver of this.receivers) await receiver.receive(event);
    });
    return event.id;
  }

  /** Saves an event without passing it to receivers. @returns its id */
  async note(workspaceId: string, type: EventType, data: object): Promise<string> {
    const id = randomUUID();
    await this.database.single(() => this.events.add({ id, workspaceId, type, data }));
    return id;
  }
}
