import { type ErrorOptions, PlanbillError } from '../../domain/errors';

/** What can become of an attempt to fetch something. Each is documented in docs/errors.md. */
export type FetchErrorCode =
  | 'bad_url'
  | 'blocked_address'
  | 'too_many_redirects'
  | 'too_large'
  | 'unsupported_type'
  | 'item_not_found'
  | 'site_refused'
  | 'site_unavailable'
  | 'certificate_invalid'
  | 'robots_disallowed'
  | 'rate_limited'
  | 'timeout'
  | 'network_error';

/** Messages for people. */
const FRIENDLY: Record<FetchErrorCode, string> = {
  bad_url: 'This address cannot be used. Give it in full, with http:// or https://, as a browser shows it.',
  blocked_address: 'This address leads into a private network. Use an address that is open on the internet.',
  too_many_redirects:
    'The site keeps forwarding to other addresses. Open the page and copy its final address.',
  too_large: 'The page is larger than Planbill reads. Use the address of one product rather than of a list.',
  unsupported_type:
    'This address is not a web page. Use the address of the page, not of a picture or a document.',
  item_not_found: 'The site does not have this page any more. Check the address in a browser.',
  site_refused: 'The site does not show this page to Planbill. Enter the price by hand or by spreadsheet.',
  site_unavailable: 'The site has a problem at the moment. Try again later.',
  certificate_invalid:
    "The site's certificate is not valid, so the page cannot be trusted. Tell the site's owner.",
  robots_disallowed:
    "The site's robots.txt asks programs not to read this page. Enter the price by hand or by spreadsheet.",
  rate_limited:
    'The site asks for fewer requests. Planbill comes back when the site allows it. Otherwise try again later.',
  timeout: 'The site did not answer in time. Try again later.',
  network_error: 'The site could not be reached. Check the address, and try again later.',
};

/** A fetch failed, and the same request would fail again. */
export class FetchError extends PlanbillError {
  declare readonly code: FetchErrorCode;

  constructor(code: FetchErrorCode, detail: string, options: ErrorOptions = {}, transient = false) {
    super(code, transient ? 503 : 422, detail, { message: FRIENDLY[code], ...options }, transient);
  }
}

/** A fetch failed, and the same request may succeed later. */
export class TransientFetchError extends FetchError {
  constructor(code: FetchErrorCode, detail: string, options?: ErrorOptions) {
    super(code, detail, options, true);
  }
}
