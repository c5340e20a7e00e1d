import fc from 'fast-check';
import type { ExpiredJob } from '../jobs';
import { crashDelayMs, crashError } from './crash-error';

const expired = (attempt: number, maxAttempts: number): ExpiredJob => ({
  id: 'a job',
  workspaceId: 'a workspace',
  type: 'a type',
  payload: {},
  status: 'running',
  attempt,
  maxAttempts,
  crashes: 0,
});

describe('crashError', () => {
  it('lets a job run again below both limits, and never beyond one', () => {
    const count = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(count, count, count, count, (attempt, maxAttempts, crashes, limit) => {
        const error = crashError(expired(attempt, maxAttempts), crashes, limit);
        expect(error === null).toBe(crashes < limit && attempt < maxAttempts);
      }),
    );
  });

  it('calls a job poison at the crash limit, even on its last attempt', () => {
    expect(crashError(expired(3, 4), 3, 3)).toMatchObject({ code: 'poison' });
    expect(crashError(expired(4, 4), 3, 3)).toMatchObject({ code: 'poison' });
  });

  it('blames no job whose last attempt was lost with its worker', () => {
    const error = crashError(expired(4, 4), 1, 3);
    expect(error).toMatchObject({ code: 'worker_lost', detail: expect.stringContaining('4 of 4') as string });
    expect(error!.message).toContain('Retry');
  });
});

describe('crashDelayMs', () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('costs the first crash no time, so that a lost worker is not noticed', () => {
    fc.assert(fc.property(random, (dice) => expect(crashDelayMs(1, dice)).toBe(0)));
  });

  it('keeps apart what crashed together more than once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), random, (crashes, dice) => {
        expect(crashDelayMs(crashes, dice)).toBeGreaterThanOrEqual(1_000);
        expect(crashDelayMs(crashes, dice)).toBeLessThanOrEqual(60_000);
      }),
    );
    expect(crashDelayMs(2, 0.9)).not.toBe(crashDelayMs(2, 0.1));
  });
});
