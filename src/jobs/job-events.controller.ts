import { Controller, Get, Headers, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { MalformedError } from '../domain/errors';
import { CurrentWorkspace } from '../access/keys';
import { Config } from '../platform/config';
import { ApiProblems } from '../platform/http';
import { JobEventDto } from './dto/job-event.dto';
import { streamEvents } from './event-stream';
import { JobEventsService } from './job-events.service';
import { hasEnded } from './job-status';
import { JobsService } from './jobs.service';
import { whenGone } from './when-gone';

@ApiTags('jobs')
@ApiExtraModels(JobEventDto)
@Controller('jobs/:id/events')
export class JobEventsController {
  constructor(
    private readonly jobs: JobsService,
    private readonly events: JobEventsService,
    private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Follow a job',
    description:
      'Server-sent events, one for each change of status and step of progress, in the order they happened, from the ' +
      'first one or the one after `Last-Event-ID`. Ends when the job has ended; 204 when there will be nothing more.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Number of the last event the client has seen',
    schema: { type: 'integer', minimum: 0, example: 2 },
  })
  @ApiOkResponse({
    description: 'Events, each with `id`, `event` and `data`',
    content: { 'text/event-stream': { schema: { $ref: '#/components/schemas/JobEventDto' } } },
  })
  @ApiResponse({ status: 204, description: 'The job has ended and the client has seen it' })
  @ApiProblems({ 400: ['malformed_request', 'last_event_id_invalid'], 404: ['not_found'] })
  async followJob(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const since = eventNumber(lastEventId);
    const job = await this.jobs.get(workspace, id);
    if (hasEnded(job.status) && since >= job.eventSeq) return void response.status(204).end();
    const events = this.events.follow(job, since, whenGone(response));
    await streamEvents(response, events, this.config.eventHeartbeatMs);
  }
}

/** @throws MalformedError `last_event_id_invalid` */
function eventNumber(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new MalformedError('last_event_id_invalid', `"${text}" is not the number of an event.`, {
    message: 'Send the id of the last event you have seen, or no Last-Event-ID for all of them.',
    errors: [{ pointer: 'Last-Event-ID', message: 'not a whole number' }],
  });
}
