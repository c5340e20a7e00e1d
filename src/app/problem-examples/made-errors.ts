import { RateLimitedError } from '../../access/rate-limits/rate-limit.guard';
import type { PlanbillError } from '../../domain/errors';
import { refusal, type RefusalCode } from '../../packages/intake/refusals';
import { FetchError } from '../../platform/fetch';

const ARCHIVE_FAULTS: RefusalCode[] = [
  'archive_malformed',
  'archive_multi_disk',
  'archive_encrypted',
  'archive_method_unsupported',
  'archive_too_many_files',
  'archive_path_unsafe',
  'archive_link',
  'archive_inconsistent',
  'archive_overlapping',
  'archive_too_large',
  'archive_ratio',
  'archive_nested',
  'package_files_unknown',
  'package_file_empty',
  'package_names_collide',
  'package_source_missing',
];

/** Errors whose texts stand in tables of their own: made here as the service makes them. */
export const madeErrors = (): PlanbillError[] => [
  new RateLimitedError('The key may make 1200 requests a minute, and 300 at once.', 2),
  new FetchError('bad_url', 'The address cannot be fetched: it has no host name.'),
  new FetchError('blocked_address', '10.0.0.8 is not public: private.'),
  ...ARCHIVE_FAULTS.map((code) => refusal(code)),
];
