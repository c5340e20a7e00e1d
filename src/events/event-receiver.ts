import { SetMetadata } from '@nestjs/common';
import type { Event } from './event.entity';

/** An event as it is published. */
export type NewEvent = Pick<Event, 'id' | 'workspaceId' | 'type' | 'data'>;

/** Something that wants to know of every event, in the transaction that writes it. */
export interface EventReceiver {
  receive(event: NewEvent): Promise<void>;
}

export const EVENT_RECEIVER = Symbol('planbill:event-receiver');

/** Marks a provider as an `EventReceiver`; found at boot. */
export const ReceivesEvents = () => SetMetadata(EVENT_RECEIVER, true);
