import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { EventRepository } from './event.repository';
import type { EventType } from './event-types';

/** The one way to say that something happened. */
@Injectable()
export class EventsService {
  constructor(
    private readonly events: EventRepository,
    private readonly database: Database,
  ) {}

  /**
   * Writes the event in the transaction under way, so that it is there exactly if what it tells of is.
   *
   * @param data as subscribers get it, in the API's own names
   * @returns its id
   */
  async publish(workspaceId: string, type: EventType, data: object): Promise<string> {
    const id = randomUUID();
    await this.database.single(() => this.events.add({ id, workspaceId, type, data }));
    return id;
  }
}
