import { link, type LinkDto } from '../platform/http';
import type { JobDto, JobErrorDto, JobLinksDto, JobPageDto } from './dto/job.dto';
import type { Job } from './job.entity';
import type { JobPage } from './job-list.service';
import type { JobRelatives } from './job-relatives.repository';
import { hasEnded, isRetryable } from './job-status';

export function jobPageDto(page: JobPage, relatives: ReadonlyMap<string, JobRelatives>): JobPageDto {
  return {
    items: page.jobs.map((job) => jobDto(job, relatives.get(job.id))),
    total: page.total,
    page: page.page,
    page_size: page.limit,
    next_cursor: page.nextCursor,
    _links: page.links,
  };
}

/** @param relatives undefined for a job that expired while it was read */
export function jobDto(job: Job, relatives: JobRelatives | undefined): JobDto {
  return {
    id: job.id,
    type: job.type,
    status: job.status,
    done: hasEnded(job.status),
    priority: job.queue,
    progress: { percent: job.progressPercent, stage: job.progressStage, counts: job.progressCounts },
    result: job.result,
    error: errorOf(job),
    attempt: job.attempt,
    max_attempts: job.maxAttempts,
    source_type: job.sourceType,
    source_uri: job.sourceUri,
    file_name: job.fileName,
    file_size: job.fileSize,
    mime_type: job.mimeType,
    mode: job.mode,
    metadata: job.metadata,
    floorplan_id: job.floorplanId,
    bom_id: job.bomId,
    upload_id: job.uploadId,
    parent_id: job.parentId,
    retry_of: job.retryOf,
    created_at: job.createdAt.toISOString(),
    updated_at: job.updatedAt.toISOString(),
    started_at: job.startedAt?.toISOString() ?? null,
    finished_at: job.finishedAt?.toISOString() ?? null,
    _links: linksOf(job, relatives),
  };
}

/** An ended job has exactly one of result and error; the error of an attempt that will be repeated is not the job's. */
function errorOf(job: Job): JobErrorDto | null {
  if (job.status === 'failed') return job.error;
  if (job.status !== 'cancelled') return null;
  return {
    code: 'cancelled',
    message: 'This job was cancelled. Retry it if you need it after all.',
    detail: 'The job was cancelled before it had ended.',
  };
}

function linksOf(job: Job, relatives: JobRelatives | undefined): JobLinksDto {
  const self = `/jobs/${job.id}`;
  const links: JobLinksDto = { self: link(self), events: link(`${self}/events`) };
  if (job.status === 'queued' || job.status === 'running') links.cancel = link(self, 'DELETE');
  if (isRetryable(job.status)) {
    if (relatives?.retriedBy) links.retried_by = link(`/jobs/${relatives.retriedBy}`);
    else links.retry = link(`${self}/retry`, 'POST');
  }
  if (relatives?.original) links.retry_of = link(`/jobs/${job.retryOf}`);
  if (relatives?.parent) links.parent = link(`/jobs/${job.parentId}`);
  if (relatives?.children) links.children = link(`/jobs?parent_id=${job.id}`);
  const result = job.status === 'succeeded' || job.status === 'partial' ? resultLink(job) : null;
  if (result) links.result = result;
  return links;
}

function resultLink(job: Job): LinkDto | null {
  if (job.type === 'listing.import_bulk') return link(`/ingest/bulk/${job.id}`);
  if (job.type === 'listing.import') return link(`/ingest/${job.id}`);
  if (job.bomId) return link(`/boms/${job.bomId}`);
  const made = (job.result ?? {}) as { layout_id?: string; package_id?: string };
  if (made.layout_id) return link(`/layouts/${made.layout_id}`);
  if (made.package_id) return link(`/packages/${made.package_id}`);
  if (job.floorplanId) return link(`/floorplans/${job.floorplanId}`);
  if (job.uploadId) return link(`/uploads/${job.uploadId}`);
  return null;
}
