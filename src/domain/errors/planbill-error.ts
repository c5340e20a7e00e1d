/** One offending place in a request or a file. */
export interface ErrorItem {
  /** JSON pointer into the body (`#/rate`), or the name of a query parameter or form field. */
  pointer: string;
  message: string;
}

export interface ErrorOptions {
  /** What happened and what to do now, for people who do not read the documentation. */
  message?: string;
  errors?: ErrorItem[];
  cause?: unknown;
  /** Seconds after which the same call may succeed. */
  retryAfterSeconds?: number;
}

/**
 * An error that is part of the product. `code` is stable and documented (docs/errors.md). `detail` says what
 * is wrong with this request or file. `friendly` says what to do.
 *
 * Over HTTP it becomes `application/problem+json` with `status`; in a job it becomes the job's error. A job is
 * retried automatically after a `transient` error only.
 */
export class PlanbillError extends Error {
  readonly friendly: string;
  readonly errors: ErrorItem[];
  readonly retryAfterSeconds: number | null;

  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    options: ErrorOptions = {},
    readonly transient = false,
  ) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.name = new.target.name;
    this.friendly = options.message ?? detail;
    this.errors = options.errors ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

/** 400: the request cannot be read. */
export class MalformedError extends PlanbillError {
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(code, 400, detail, options);
  }
}

/** 404: the thing does not exist, or it belongs to another workspace; the body is the same. */
export class NotFoundError extends PlanbillError {
  constructor(what: string, options?: ErrorOptions) {
    super('not_found', 404, `There is no ${what} with this id.`, options);
  }
}

/** 409: the state of the thing does not allow the request. */
export class ConflictError extends PlanbillError {
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(code, 409, detail, options);
  }
}

/** 413: the body or file is too large. */
export class TooLargeError extends PlanbillError {
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(code, 413, detail, options);
  }
}

/** 415: the type of the body or file is not supported. */
export class UnsupportedTypeError extends PlanbillError {
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(code, 415, detail, options);
  }
}

/** 422: the request can be read but not carried out. Also the permanent failure of a job. */
export class UnprocessableError extends PlanbillError {
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(code, 422, detail, options);
  }
}

/** 503: something Planbill depends on is down or slow; a job that meets it is retried. */
export class UnavailableError extends PlanbillError {
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(code, 503, detail, { retryAfterSeconds: 5, ...options }, true);
  }
}
