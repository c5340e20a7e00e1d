import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Database } from '../platform/database';
import { EVENT_RECEIVER, type EventReceiver } from './event-receiver';
import { EventRepository } from './event.repository';
import type { EventType, PING } from './event-types';

/** The one way to say that something happened. */
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
   * Writes the event in the transaction under way, so that it is there exactly if what it tells of is, and has
   * every receiver note it in the same.
   *
   * @param data as subscribers get it, in the API's own names
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

  /** Writes an event that only whoever writes it tells somebody of. @returns its id */
  async note(workspaceId: string, type: EventType, data: object): Promise<string> {
    const id = randomUUID();
    await this.database.single(() => this.events.add({ id, workspaceId, type, data }));
    return id;
  }
}
