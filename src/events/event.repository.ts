import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { Event } from './event.entity';
import type { NewEvent } from './event-receiver';
import type { EventType } from './event-types';

@Injectable()
export class EventRepository {
  constructor(private readonly database: Database) {}

  async add(event: NewEvent): Promise<void> {
    await this.database.table(Event).insert(event);
  }

  /** Newest first. */
  page(
    workspaceId: string,
    type: EventType | undefined,
    window: { skip: number; take: number },
  ): Promise<[Event[], number]> {
    return this.database.table(Event).findAndCount({
      where: { workspaceId, ...(type && { type }) },
      order: { createdAt: 'DESC', id: 'DESC' },
      ...window,
    });
  }

  /** Deletes events that are at least `days` old, with their deliveries. @returns how many */
  removeOld(days: number, limit: number): Promise<number> {
    return this.database.affected(
      `DELETE FROM events WHERE id IN (
         SELECT id FROM events WHERE created_at < now() - make_interval(days => $1)
         ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [days, limit],
    );
  }
}
