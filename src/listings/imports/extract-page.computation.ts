import { PlanbillError } from '../../domain/errors';
import { type PageNote, type Sighting, sightingOfPage } from '../../domain/listings';
import { extractListing } from '../../domain/listings/extract';
import type { Computation } from '../../platform/compute';

export interface ReadablePage {
  html: string;
  /** The address after redirects. */
  url: string;
  /** Milliseconds since 1970 UTC. */
  seen_at: number;
}

/** What was read from a page, or why it was refused, as plain data: errors lose their class between threads. */
export type PageReading =
  | { kind: 'offer'; sighting: Sighting; notes: PageNote[] }
  | { kind: 'refused'; code: string; detail: string; message: string };

/** Reads the product of a page. Runs in a thread of the pool. */
export default function extractPage({ html, url, seen_at }: ReadablePage): PageReading {
  try {
    const page = extractListing(html, { url });
    return { kind: 'offer', sighting: sightingOfPage(page, seen_at), notes: page.notes };
  } catch (error) {
    if (!(error instanceof PlanbillError)) throw error;
    return { kind: 'refused', code: error.code, detail: error.detail, message: error.friendly };
  }
}

export const EXTRACT_PAGE: Computation<ReadablePage, PageReading> = { file: __filename };
