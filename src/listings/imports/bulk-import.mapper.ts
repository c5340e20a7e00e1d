import { hasEnded, isRetryable, type Job } from '../../jobs';
import { API_BASE, link } from '../../platform/http';
import type { BulkImport } from './bulk-imports.service';
import type {
  BulkImportAcceptedDto,
  BulkImportDto,
  BulkImportLinksDto,
  BulkRowDto,
} from './dto/bulk-import.dto';
import { importResult } from './import.mapper';
import type { DuplicateRow } from './url-rows';

export function bulkAcceptedDto(parent: Job, duplicates: DuplicateRow[]): BulkImportAcceptedDto {
  return {
    bulk_job_id: parent.id,
    status: parent.status,
    status_url: `${API_BASE}/ingest/bulk/${parent.id}`,
    total: parent.children ?? 0,
    duplicates,
    _links: linksOf(parent),
  };
}

export function bulkImportDto(
  { parent, counts, rows }: BulkImport,
  offset: number,
  limit: number,
): BulkImportDto {
  const total = parent.children ?? 0;
  const at = (skip: number) => link(`/ingest/bulk/${parent.id}?offset=${skip}&limit=${limit}`);
  return {
    bulk_job_id: parent.id,
    status: parent.status,
    done: hasEnded(parent.status),
    total,
    ...counts,
    offset,
    limit,
    rows: rows.map(rowDto),
    _links: {
      ...linksOf(parent),
      ...(offset > 0 && { prev: at(Math.max(0, offset - limit)) }),
      ...(offset + limit < total && { next: at(offset + limit) }),
    },
  };
}

function linksOf({ id, status }: Job): BulkImportLinksDto {
  const job = `/jobs/${id}`;
  return {
    self: link(`/ingest/bulk/${id}`),
    job: link(job),
    events: link(`${job}/events`),
    ...(status === 'running' && { cancel: link(job, 'DELETE') }),
    ...(isRetryable(status) && { retry: link(`${job}/retry`, 'POST') }),
  };
}

function rowDto(job: Job): BulkRowDto {
  const { row, columns } = job.metadata as { row: number; columns: Record<string, string> };
  const result = importResult(job);
  return {
    row,
    url: job.sourceUri ?? '',
    status: statusOf(job),
    job_id: job.id,
    listing_id: result && result.listing_id,
    review_id: result && result.review_id,
    missing_fields: (result?.missing_fields ?? []) as BulkRowDto['missing_fields'],
    notes: result?.notes ?? [],
    error: job.error,
    columns,
  };
}

function statusOf(job: Job): BulkRowDto['status'] {
  switch (job.status) {
    case 'succeeded':
      return importResult(job)?.quality === 'full' ? 'success' : 'partial';
    case 'cancelling':
      return 'running';
    case 'queued':
    case 'running':
    case 'partial':
    case 'failed':
    case 'cancelled':
      return job.status;
  }
}
