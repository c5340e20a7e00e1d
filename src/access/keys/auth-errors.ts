import { type ErrorOptions, PlanbillError } from '../../domain/errors';
import type { Scope } from './scopes';

/** 401: the caller is not known. */
export class UnauthenticatedError extends PlanbillError {
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(code, 401, detail, options);
  }
}

/** 403: the caller is known and may not do this. */
export class ForbiddenError extends PlanbillError {
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(code, 403, detail, options);
  }
}

export function keyMissing(): UnauthenticatedError {
  return new UnauthenticatedError('key_missing', 'The request has no API key.', {
    message:
      'Send your API key in the header "Authorization: Bearer pb_live_…". The operator of Planbill can create one with "npm run keys -- create".',
  });
}

/** The same error for a typo, an unknown key and a wrong secret: the difference would only help to guess keys. */
export function keyInvalid(): UnauthenticatedError {
  return new UnauthenticatedError('key_invalid', 'The API key is unknown.', {
    message:
      'Check that you copied the whole key, from pb_live_ to its last character, and that it belongs to this installation.',
  });
}

/** Only for a request with the right secret. */
export function keyExpired(): UnauthenticatedError {
  return new UnauthenticatedError('key_expired', 'The API key has expired.', {
    message: 'Ask the person who manages the API keys of your workspace for a new key.',
  });
}

/** Only for a request with the right secret. */
export function keyRevoked(): UnauthenticatedError {
  return new UnauthenticatedError('key_revoked', 'The API key has been revoked.', {
    message: 'Ask the person who manages the API keys of your workspace for a new key.',
  });
}

export function scopeMissing(needed: Scope, held: readonly Scope[]): ForbiddenError {
  return new ForbiddenError(
    'scope_missing',
    `This operation needs the scope ${needed}; the key has ${held.join(', ')}.`,
    { message: `Your API key may not do this. Use a key with the scope ${needed}.` },
  );
}
