import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { Event } from './event.entity';

export type NewEvent = Pick<Event, 'id' | 'workspaceId' | 'type' | 'data'>;

@Injectable()
export class EventRepository {
  constructor(private readonly database: Database) {}

  async add(event: NewEvent): Promise<void> {
    await this.database.manager.query(
      'INSERT INTO events (id, workspace_id, type, data) VALUES ($1, $2, $3, $4)',
      [event.id, event.workspaceId, event.type, JSON.stringify(event.data)],
    );
  }
}
