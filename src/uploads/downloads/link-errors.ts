import { PlanbillError } from '../../domain/errors';

/** 404: nobody here made this link, or what it leads to is gone; which of them is not told. */
export function linkUnknown(): PlanbillError {
  return new PlanbillError('link_unknown', 404, 'There is no such link, or its file has been deleted.', {
    message: 'The link is not complete, or its file has been deleted. Copy it again, or ask for a new one.',
  });
}

/** 410: it was good until `expiresAt`. */
export function linkExpired(expiresAt: Date): PlanbillError {
  return new PlanbillError('link_expired', 410, `The link was good until ${expiresAt.toISOString()}.`, {
    message: 'The link has expired. Ask whoever gave it to you for a new one.',
  });
}
