import { Controller, Get, Headers, Res } from '@nestjs/common';
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
import { ApiProblems, IdParam } from '../platform/http';
import { JobEventDto } from './dto/job-event.dto';
import { streamEvents } from './event-stream';
import { JobEventsService } from './job-events.service';
import { hasEnded } from './job-status';
import { JobsService } from './jobs.service';
import { whenGone } from './waiting';

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
      'Sends a server-sent event for each change of status and each step of progress, in order. Starts at the first ' +
      'event, or after `Last-Event-ID`. The stream ends when the job has ended. 204: the job has ended, and the client ' +
      'has all events.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Number of the last event that the client has',
    schema: { type: 'integer', minimum: 0, example: 2 },
  })
  @ApiOkResponse({
    description: 'A stream of events, each with `id`, `event` and `data`',
    content: { 'text/event-stream': { schema: { $ref: '#/components/schemas/JobEventDto' } } },
  })
  @ApiResponse({ status: 204, description: 'The job has ended, and the client has all its events' })
  @ApiProblems({ 400: ['malformed_request', 'last_event_id_invalid'], 404: ['not_found'] })
  async followJob(
    @CurrentWorkspace() workspace: string,
    @IdParam('Id of the job') id: string,
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
    message: 'Send the number of the last event that you have, or leave Last-Event-ID out to get all events.',
    errors: [{ pointer: 'Last-Event-ID', message: 'must be a whole number' }],
  });
}
