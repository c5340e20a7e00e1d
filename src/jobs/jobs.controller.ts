import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../platform/audit';
import { CurrentWorkspace } from '../platform/auth';
import { API_BASE, ApiProblems, pageOf, windowOf } from '../platform/http';
import { JobDto, JobPageDto } from './dto/job.dto';
import { ListJobsDto } from './dto/list-jobs.dto';
import { Job } from './job.entity';
import { jobDto } from './job.mapper';
import { JobsService } from './jobs.service';

/** Seconds a client should wait before it asks again. */
const POLL_SECONDS = '1';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  @ApiOperation({ summary: 'List jobs, newest first' })
  @ApiProblems({ 400: ['validation_failed'] })
  async listJobs(
    @CurrentWorkspace() workspace: string,
    @Query() query: ListJobsDto,
    @Req() request: Request,
  ): Promise<JobPageDto> {
    const [jobs, total] = await this.jobs.page(
      workspace,
      { status: query.status, type: query.type, sourceType: query.source_type },
      { by: query.sort_by ?? 'created_at', direction: query.sort_order === 'asc' ? 'ASC' : 'DESC' },
      windowOf(query),
    );
    const retries = await this.jobs.retriesOf(workspace, jobs);
    return pageOf(
      jobs.map((job) => jobDto(job, retries.get(job.id))),
      total,
      query,
      request,
    );
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Get a job',
    description: 'Answers 200 even when the job failed: look at `done`, then at `result` or `error`.',
  })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getJob(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<JobDto> {
    const job = await this.jobs.get(workspace, id);
    const retries = await this.jobs.retriesOf(workspace, [job]);
    const dto = jobDto(job, retries.get(id));
    if (!dto.done) response.setHeader('Retry-After', POLL_SECONDS);
    return dto;
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Cancel a job',
    description:
      'A queued job is cancelled at once; a running one is `cancelling` until its worker has let go.',
  })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'], 409: ['job_not_cancellable'] })
  @Audited({ action: 'job.cancel', of: Job, show: ['type', 'status'] })
  async cancelJob(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.jobs.cancel(workspace, id);
  }

  @Post(':id/retry')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Retry a failed or cancelled job',
    description: 'Makes a new job with the same configuration. A job can be retried once.',
  })
  @ApiProblems({
    400: ['malformed_request'],
    404: ['not_found'],
    409: ['job_not_retryable', 'job_already_retried'],
  })
  @Audited({ action: 'job.retry', of: Job, show: ['type', 'retryOf'], made: ({ id }: JobDto) => [id] })
  async retryJob(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<JobDto> {
    const retry = await this.jobs.retry(workspace, id);
    response.setHeader('Location', `${API_BASE}/jobs/${retry.id}`);
    response.setHeader('Retry-After', POLL_SECONDS);
    return jobDto(retry, undefined);
  }
}
