import { ConflictError, MalformedError, UnprocessableError } from '../../domain/errors';

export function keyMalformed(): MalformedError {
  return new MalformedError(
    'idempotency_key_malformed',
    'Idempotency-Key must be 1 to 255 visible ASCII characters.',
    { message: 'Use a new UUID for each thing you want made, and the same one when you try again.' },
  );
}

export function notRepeatable(): MalformedError {
  return new MalformedError(
    'idempotency_not_supported',
    'The answer of this operation is shown once and cannot be kept for repetition.',
    { message: 'Leave Idempotency-Key out. If an answer is lost, revoke what was made and ask again.' },
  );
}

export function keyReused(route: string): UnprocessableError {
  return new UnprocessableError(
    'idempotency_key_reused',
    `This Idempotency-Key was used for another request (${route}) within the last 24 hours.`,
    {
      message: 'Use a new Idempotency-Key for a new request; keep one only to repeat the very same request.',
    },
  );
}

export function inFlight(): ConflictError {
  return new ConflictError(
    'idempotency_in_flight',
    'The first request with this Idempotency-Key is still under way.',
    { message: 'Wait a moment and send the same request again.', retryAfterSeconds: 1 },
  );
}
