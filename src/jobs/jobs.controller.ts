import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, API_BASE, ApiProblems, IdParam, unlessKnown } from '../platform/http';
import { CreateJobDto, RetryJobDto } from './dto/create-job.dto';
import { JobDto, JobPageDto } from './dto/job.dto';
import { ListJobsDto } from './dto/list-jobs.dto';
import { JobEventsService } from './job-events.service';
import { JobListService } from './job-list.service';
import { Job } from './job.entity';
import { jobDto, jobPageDto } from './job.mapper';
import { hasEnded } from './job-status';
import { JobRelativesRepository } from './job-relatives.repository';
import { JobsService } from './jobs.service';
import { preferredWait, whenGone } from './waiting';

/** Seconds that a client should wait between two requests. */
const POLL_SECONDS = '1';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobsService,
    private readonly lists: JobListService,
    private readonly events: JobEventsService,
    private readonly relatives: JobRelativesRepository,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Create a job',
    description:
      'Extracts a plan again, makes another bill of it, or detects the content of an upload again. The fields of ' +
      '`config` depend on `type`.',
  })
  @Answers('The new job; follow it at the address in `Location`')
  @ApiProblems({
    400: ['validation_failed', 'scale_unreadable', 'schedule_pages_unreadable'],
    409: ['extraction_under_way', 'floorplan_not_processed'],
    422: [
      'job_type_unknown',
      'job_type_not_orderable',
      'floorplan_not_found',
      'upload_not_found',
      'scale_unknown',
      'material_unknown',
    ],
  })
  @Audited({
    action: 'job.create',
    of: Job,
    show: ['type', 'floorplanId', 'uploadId'],
    made: ({ id }: JobDto) => [id],
  })
  async createJob(
    @CurrentWorkspace() workspace: string,
    @Body() body: CreateJobDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<JobDto> {
    const job = await this.jobs.order(workspace, body.type, body.config, body.priority);
    return this.accepted(job, response);
  }

  @Get()
  @ApiOperation({
    summary: 'List jobs, newest first',
    description:
      'Use `page` for the first 10,000 rows, and `cursor` beyond them. The links `next` and `last` work for every page; ' +
      'the `Link` header has the same links (RFC 8288).',
  })
  @Answers('A page of jobs')
  @ApiProblems({ 400: ['validation_failed', 'cursor_invalid', 'cursor_mismatch', 'page_too_deep'] })
  async listJobs(
    @CurrentWorkspace() workspace: string,
    @Query() query: ListJobsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<JobPageDto> {
    const page = await this.lists.list(workspace, query);
    const links = Object.entries(page.links).map(([rel, { href }]) => `<${href}>; rel="${rel}"`);
    response.setHeader('Link', links.join(', '));
    return jobPageDto(page, await this.relatives.of(workspace, page.jobs));
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Get a job',
    description:
      'The answer is 200 even when the job failed: look at `done`, then at `result` or `error`. With `Prefer: wait=N` ' +
      'the answer comes as soon as the job has ended, at the latest after N seconds. Poll with `If-None-Match`.',
  })
  @ApiHeader({
    name: 'Prefer',
    required: false,
    description:
      'wait=N: how many seconds to wait for the end of the job, at most JOB_WAIT_MAX_SECONDS (RFC 7240)',
    schema: { type: 'string', example: 'wait=20' },
  })
  @ApiOkResponse({ type: JobDto, description: 'The job' })
  @ApiResponse({
    status: 304,
    description: 'The job has not changed since the answer with the ETag in `If-None-Match`',
  })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getJob(
    @CurrentWorkspace() workspace: string,
    @IdParam('Id of the job') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<JobDto | undefined> {
    const job = await this.waitedFor(workspace, id, request, response);
    const relatives = await this.relatives.of(workspace, [job]);
    if (!hasEnded(job.status)) response.setHeader('Retry-After', POLL_SECONDS);
    return unlessKnown(jobDto(job, relatives.get(id)), request, response);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Cancel a job',
    description:
      'A queued job is cancelled at once. A running job is `cancelling` until its worker has stopped.',
  })
  @Answers('The job is cancelled, or will be as soon as its worker has stopped')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'], 409: ['job_not_cancellable'] })
  @Audited({ action: 'job.cancel', of: Job, show: ['type', 'status'] })
  async cancelJob(
    @CurrentWorkspace() workspace: string,
    @IdParam('Id of the job') id: string,
  ): Promise<void> {
    await this.jobs.cancel(workspace, id);
  }

  @Post(':id/retry')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Retry a failed or cancelled job',
    description:
      'Creates a new job with the same configuration. Fields in `updated_config` replace those of the first job. A job ' +
      'can be retried once.',
  })
  @Answers('The new job; follow it at the address in `Location`')
  @ApiProblems({
    400: ['malformed_request', 'validation_failed', 'scale_unreadable', 'schedule_pages_unreadable'],
    404: ['not_found'],
    409: ['job_not_retryable', 'job_already_retried', 'extraction_under_way', 'floorplan_not_processed'],
    422: [
      'job_type_not_orderable',
      'floorplan_not_found',
      'upload_not_found',
      'scale_unknown',
      'material_unknown',
    ],
  })
  @ApiBody({ type: RetryJobDto, required: false })
  @Audited({ action: 'job.retry', of: Job, show: ['type', 'retryOf'], made: ({ id }: JobDto) => [id] })
  async retryJob(
    @CurrentWorkspace() workspace: string,
    @IdParam('Id of the job') id: string,
    @Body() body: RetryJobDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<JobDto> {
    return this.accepted(await this.jobs.retry(workspace, id, body.updated_config), response);
  }

  private async accepted(job: Job, response: Response): Promise<JobDto> {
    response.setHeader('Location', `${API_BASE}/jobs/${job.id}`).setHeader('Retry-After', POLL_SECONDS);
    return jobDto(job, (await this.relatives.of(job.workspaceId, [job])).get(job.id));
  }

  private async waitedFor(workspace: string, id: string, request: Request, response: Response): Promise<Job> {
    const seconds = preferredWait(request.headers.prefer);
    if (seconds === null) return this.jobs.get(workspace, id);
    const job = await this.events.awaitEnd(workspace, id, seconds, whenGone(response));
    response.setHeader('Preference-Applied', `wait=${this.events.longestWait(seconds)}`);
    return job;
  }
}
