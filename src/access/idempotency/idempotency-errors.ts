import { ConflictError, MalformedError, UnprocessableError } from '../../domain/errors';

export function keyMalformed(): MalformedError {
  return new MalformedError(
    'idempotency_key_malformed',
    'Idempotency-Key must be 1 to 255 visible ASCII characters.',
    { message: 'Use a new UUID for each new request, and the same UUID when you repeat a request.' },
  );
}

export function notRepeatable(): MalformedError {
  return new MalformedError(
    'idempotency_not_supported',
    'This operation does not support Idempotency-Key, because its answer is shown only once.',
    {
      message:
        'Leave Idempotency-Key out. If you lose an answer, revoke the key or link that was created and create a new one.',
    },
  );
}

export function keyReused(route: string): UnprocessableError {
  return new UnprocessableError(
    'idempotency_key_reused',
    `This Idempotency-Key was used for another request (${route}) within the last 24 hours.`,
    {
      message:
        'Use a new Idempotency-Key for a new request. Use the same key only to repeat the same request.',
    },
  );
}

export function inFlight(): ConflictError {
  return new ConflictError(
    'idempotency_in_flight',
    'The first request with this Idempotency-Key has not finished.',
    { message: 'Wait a moment and send the same request again.', retryAfterSeconds: 1 },
  );
}
