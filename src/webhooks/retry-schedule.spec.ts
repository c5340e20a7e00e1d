import { JOB_CATALOG } from '../jobs';
import { RETRY_DELAYS_S, retryDelaySeconds } from './retry-schedule';

describe('the schedule of a message', () => {
  it('has a delay between any two attempts, together a day', () => {
    expect(RETRY_DELAYS_S.length).toBe(JOB_CATALOG['webhook.deliver'].maxAttempts - 1);
    const hours = RETRY_DELAYS_S.reduce((sum, delay) => sum + delay, 0) / 3600;
    expect(hours).toBeGreaterThan(23);
    expect(hours).toBeLessThan(24);
  });

  it.each([
    [1, null, 0, 5],
    [1, null, 0.999, 6],
    [7, null, 0, 54_000],
    [9, null, 0, 54_000],
    [1, 600, 0, 600],
    [5, 600, 0, 7_200],
  ])('after attempt %d, asked for %j, waits', (attempt, asked, random, seconds) => {
    expect(retryDelaySeconds(attempt, asked, random)).toBe(seconds);
  });
});
