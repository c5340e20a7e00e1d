import fc from 'fast-check';
import { ConflictError, UnavailableError, UnprocessableError } from '../domain/errors';
import { AttemptAborted } from './attempt-abort';
import { backoffMs, failureOf } from './failure';

describe('failureOf', () => {
  it('believes our own errors, whole', () => {
    const permanent = new UnprocessableError('pdf_encrypted', 'The file is encrypted.', {
      message: 'Remove the password.',
    });
    expect(failureOf(permanent, 'j')).toEqual({
      error: { code: 'pdf_encrypted', message: 'Remove the password.', detail: 'The file is encrypted.' },
      transient: false,
      notBeforeMs: 0,
    });
    expect(failureOf(new ConflictError('taken', 'Taken.'), 'j').transient).toBe(false);
  });

  it('tries again what was only away, and not before it said', () => {
    const away = new UnavailableError('storage_unavailable', 'Disk full.', { retryAfterSeconds: 7 });
    expect(failureOf(away, 'j')).toMatchObject({
      error: { code: 'storage_unavailable' },
      transient: true,
      notBeforeMs: 7_000,
    });
  });

  it('takes a timeout for a busy machine', () => {
    expect(failureOf(new AttemptAborted('timeout'), 'j')).toMatchObject({
      error: { code: 'timeout' },
      transient: true,
    });
  });

  it('shows only the kind of an unexpected error', () => {
    const secret = new TypeError('password=hunter2');
    const { error, transient } = failureOf(secret, 'job-7');
    expect(transient).toBe(true);
    expect(error.code).toBe('internal_error');
    expect(JSON.stringify(error)).not.toContain('hunter2');
    expect(error.detail).toContain('TypeError');
    expect(error.detail).toContain('job-7');
  });

  it('copes with anything that can be thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const { error, transient, notBeforeMs } = failureOf(thrown, 'j');
        expect(error.code).toBe('internal_error');
        expect([transient, notBeforeMs]).toEqual([true, 0]);
      }),
    );
  });
});

describe('backoffMs', () => {
  const attempt = fc.integer({ min: 1, max: 200 });
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('is half fixed, half random, doubles with each attempt and ends at a minute', () => {
    fc.assert(
      fc.property(attempt, random, (n, dice) => {
        const full = Math.min(1_000 * 2 ** (n - 1), 60_000);
        expect(backoffMs(n, dice)).toBeGreaterThanOrEqual(full / 2);
        expect(backoffMs(n, dice)).toBeLessThanOrEqual(full);
      }),
    );
    expect([1, 2, 3, 7].map((n) => backoffMs(n, 0))).toEqual([500, 1_000, 2_000, 30_000]);
    expect(backoffMs(3, 0.5)).toBe(3_000);
  });
});
