import { SetMetadata } from '@nestjs/common';
import type { Event } from './event.entity';

/** An event as it is published. */
export type NewEvent = Pick<Event, 'id' | 'workspaceId' | 'type' | 'data'>;

/** Receives every event, in the transaction that saves it. */
export interface EventReceiver {
  receive(event: NewEvent): Promise<void>;
}

export const EVENT_RECEIVER = Symbol('planbill:event-receiver');

/** Marks a provider as an `EventReceiver`. EventsService finds it at boot. */
export const ReceivesEvents = () => SetMetadata(EVENT_RECEIVER, true);
