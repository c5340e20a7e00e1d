export { type EventReceiver, type NewEvent, ReceivesEvents } from './event-receiver';
export { Event } from './event.entity';
export { EVENT_TYPES, type EventType, PING } from './event-types';
export { EventsModule } from './events.module';
export { EventsService } from './events.service';
