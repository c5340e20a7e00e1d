import { preferredWait } from './waiting';

describe('Prefer: wait', () => {
  it.each<[string | string[] | undefined, number | null]>([
    ['wait=20', 20],
    ['respond-async, wait=20', 20],
    ['return=minimal; foo="bar", WAIT = "5"', 5],
    [['respond-async', 'wait=3'], 3],
    ['wait=0', 0],
    [undefined, null],
    ['', null],
    ['wait', null],
    ['wait=-1', null],
    ['wait=1.5', null],
    ['wait=soon', null],
    ['wait=99999999999', null],
    ['await=3', null],
  ])('%j: %j', (header, seconds) => expect(preferredWait(header)).toBe(seconds));
});
