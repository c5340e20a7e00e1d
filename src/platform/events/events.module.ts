import { Global, Module } from '@nestjs/common';
import { EventRepository } from './event.repository';
import { EventsService } from './events.service';

/** Durable events, for any feature to publish. */
@Global()
@Module({ providers: [EventRepository, EventsService], exports: [EventsService] })
export class EventsModule {}
