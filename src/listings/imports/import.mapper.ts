import {
  type ImportListingPayload,
  type ImportListingResult,
  type Job,
  hasEnded,
  isRetryable,
} from '../../jobs';
import { API_BASE, link } from '../../platform/http';
import type { ListingView } from '../listing-views.service';
import { listingDto } from '../listing.mapper';
import type { ImportAcceptedDto, ImportDto, ImportLinksDto } from './dto/import-one.dto';

export function importAcceptedDto({ id, status }: Job): ImportAcceptedDto {
  return {
    job_id: id,
    status,
    status_url: `${API_BASE}/ingest/${id}`,
    _links: { self: link(`/ingest/${id}`), job: link(`/jobs/${id}`) },
  };
}

/** @param listing null: it does not exist, or not any more */
export function importDto(job: Job, listing: ListingView | null): ImportDto {
  const result = importResult(job);
  const missing = listing?.row.missingFields ?? (result?.missing_fields as ImportDto['missing_fields']) ?? [];
  return {
    job_id: job.id,
    status: job.status,
    done: hasEnded(job.status),
    url: (job.payload as ImportListingPayload).url,
    outcome: result && result.outcome,
    quality: result && (missing.length === 0 ? 'full' : 'partial'),
    missing_fields: missing,
    listing: listing && listingDto(listing),
    notes: result?.notes ?? [],
    errors: job.error ? [job.error] : [],
    attempt: job.attempt,
    _links: linksOf(job, result),
  };
}

/** null unless the job succeeded. */
export function importResult({ status, result }: Pick<Job, 'status' | 'result'>): ImportListingResult | null {
  return status === 'succeeded' ? (result as ImportListingResult) : null;
}

function linksOf({ id, status }: Job, result: ImportListingResult | null): ImportLinksDto {
  const job = `/jobs/${id}`;
  return {
    self: link(`/ingest/${id}`),
    job: link(job),
    ...((status === 'queued' || status === 'running') && { cancel: link(job, 'DELETE') }),
    ...(isRetryable(status) && { retry: link(`${job}/retry`, 'POST') }),
    ...(result?.listing_id && { listing: link(`/listings/${result.listing_id}`) }),
    ...(result?.review_id && { review: link(`/listing-reviews/${result.review_id}`) }),
  };
}
