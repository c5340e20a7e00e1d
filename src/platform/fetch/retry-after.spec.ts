import { retryAfterSeconds } from './retry-after';

const NOW = Date.parse('2026-11-20T10:00:00Z');

describe('Retry-After', () => {
  it.each<[string | undefined, number | null]>([
    ['120', 120],
    [' 7 ', 7],
    ['0', 0],
    ['999999', 3_600],
    ['Fri, 20 Nov 2026 10:01:30 GMT', 90],
    ['Fri, 20 Nov 2026 09:00:00 GMT', 0],
    ['Sat, 21 Nov 2026 10:00:00 GMT', 3_600],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('%j is %j seconds', (header, seconds) => expect(retryAfterSeconds(header, NOW)).toBe(seconds));
});
