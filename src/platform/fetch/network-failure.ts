import { errors } from 'undici';
import { PlanbillError } from '../../domain/errors';
import { FetchError, TransientFetchError } from './fetch-error';

/** Error codes of OpenSSL and Node for an invalid certificate (node:tls, "X509 certificate error codes"). */
const CERTIFICATE =
  /^(CERT_|CRL_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE))/;

/**
 * Turns errors of sockets, TLS, HTTP and decompression into a FetchError, by their codes.
 *
 * @returns the error itself when it is of another kind
 */
export function networkFailure(error: unknown, url: URL): unknown {
  if (error instanceof PlanbillError) return error;
  const code = error instanceof errors.HTTPParserError ? 'no HTTP' : (error as { code?: unknown }).code;
  if (typeof code !== 'string') return error;
  const options = { cause: error };
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new FetchError('too_large', `The headers of ${url.host} do not end.`, options);
  }
  if (CERTIFICATE.test(code)) {
    return new FetchError(
      'certificate_invalid',
      `The certificate of ${url.host} is refused: ${code}.`,
      options,
    );
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return new TransientFetchError('timeout', `${url.host} does not take connections: ${code}.`, options);
  }
  return new TransientFetchError('network_error', `The connection to ${url.host} failed: ${code}.`, options);
}
