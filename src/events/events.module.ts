import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EventRepository } from './event.repository';
import { EventsController } from './events.controller';
import { EventsExpiry } from './events.expiry';
import { EventsService } from './events.service';

/** Durable events, for any feature to publish. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [EventsController],
  providers: [EventRepository, EventsService, EventsExpiry],
  exports: [EventsService],
})
export class EventsModule {}
