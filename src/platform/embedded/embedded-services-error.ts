import { type ErrorOptions, PlanbillError } from '../../domain/errors';

/** A service of our own cannot be started or found; `friendly` says which setting replaces it. */
export class EmbeddedServicesError extends PlanbillError {
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(code, 503, detail, options);
  }
}
