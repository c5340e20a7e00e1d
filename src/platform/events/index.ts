export { Event } from './event.entity';
export { EVENT_TYPES, type EventType } from './event-types';
export { EventsModule } from './events.module';
export { EventsService } from './events.service';
