import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentWorkspace } from '../access/keys/current-workspace';
import { ApiProblems, pageOf, windowOf } from '../platform/http';
import { type EventDto, EventPageDto, ListEventsQueryDto } from './dto/event.dto';
import type { Event } from './event.entity';
import { EventRepository } from './event.repository';

@ApiTags('webhooks')
@Controller('events')
export class EventsController {
  constructor(private readonly events: EventRepository) {}

  @Get()
  @ApiOperation({
    summary: 'List events, newest first',
    description: 'Webhooks deliver these events. They are kept for JOB_RETENTION_DAYS days.',
  })
  @ApiOkResponse({ type: EventPageDto, description: 'One page of events' })
  @ApiProblems({ 400: ['validation_failed'] })
  async listEvents(
    @CurrentWorkspace() workspace: string,
    @Query() query: ListEventsQueryDto,
    @Req() request: Request,
  ): Promise<EventPageDto> {
    const [events, total] = await this.events.page(workspace, query.type, windowOf(query));
    return pageOf(events.map(eventDto), total, query, request);
  }
}

function eventDto({ id, type, data, createdAt }: Event): EventDto {
  return { id, type, created_at: createdAt.toISOString(), data };
}
