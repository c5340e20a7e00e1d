import { parseUrl } from '../text';

/**
 * Query parameters that only track visits. `*` at the end matches any ending. `ref` is not in the list, because many
 * shops put the product's reference there.
 */
const TRACKING_PARAMETERS = [
  'utm_*',
  'mtm_*',
  'pk_*',
  'hsa_*',
  '_hs*',
  'mc_cid',
  'mc_eid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'gad_*',
  'srsltid',
  '_ga',
  '_gl',
  'fbclid',
  'igshid',
  'msclkid',
  'yclid',
  'ttclid',
  'twclid',
  'li_fat_id',
  'epik',
  'awc',
  'irclickid',
  'zanpid',
  'wickedid',
  'ref_',
  'pf_rd_*',
  'pd_rd_*',
  'ascsubtag',
  'linkcode',
  'qid',
  'sprefix',
  'crid',
  'dib',
  'dib_tag',
  'spm',
  'scm',
  'phpsessid',
  'jsessionid',
  'sessionid',
] as const;

const EXACT = new Set<string>(TRACKING_PARAMETERS.filter((name) => !name.endsWith('*')));
const PREFIXES = TRACKING_PARAMETERS.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

function isTracking(parameter: string): boolean {
  const name = parameter.toLowerCase();
  return EXACT.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}

/**
 * The address of a page without fragment, tracking parameters, session ids in the path, user and password. The rest
 * stays as it is, including the order of the parameters.
 *
 * @param base for a relative address
 * @returns null: not an http(s) address
 */
export function canonicalUrl(address: string, base?: string): string | null {
  const url = parseUrl(address, base);
  if (url === null) return null;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/i, '').replace(/\/ref=[^/]*\/?$/, '');
  const kept = [...url.searchParams].filter(([name]) => !isTracking(name));
  if (kept.length < url.searchParams.size) url.search = new URLSearchParams(kept).toString();
  return url.href;
}

/** The key of a page: addresses that differ in scheme, `www.`, last slash or order of parameters have the same one. */
export function urlKey(canonical: string): string {
  const url = new URL(canonical);
  const query = [...url.searchParams].map(([name, value]) => `${name}=${value}`).sort();
  const path = url.pathname.replace(/\/+$/, '');
  return supplierHost(url.host) + path + (query.length > 0 ? `?${query.join('&')}` : '');
}

/** The supplier of a page: its host, lower case, without `www.`. */
export function supplierHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
