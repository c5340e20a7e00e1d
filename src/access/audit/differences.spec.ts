import fc from 'fast-check';
import { differences } from './differences';

type State = Record<string, unknown>;

/** As it comes from a column. */
const state = fc
  .dictionary(fc.constantFrom('name', 'scale', 'status'), fc.jsonValue())
  .map((value) => JSON.parse(JSON.stringify(value)) as State);

describe('what differs between two states', () => {
  it('is what has to be laid over the first to get the second', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const found = differences(before, after);
        const laid = { ...before, ...found?.after };
        for (const name of Object.keys(laid)) expect(laid[name]).toEqual(after[name]);
        for (const name of Object.keys(found?.before ?? {})) {
          expect(found!.before![name]).not.toStrictEqual(found!.after![name]);
        }
      }),
    );
  });

  it('is nothing for the same state, and the whole state where there was or is none', () => {
    fc.assert(
      fc.property(state, (same) => {
        expect(differences(same, JSON.parse(JSON.stringify(same)) as State)).toBeNull();
        expect(differences(null, same)).toEqual({ before: null, after: same });
        expect(differences(same, null)).toEqual({ before: same, after: null });
      }),
    );
    expect(differences(null, null)).toBeNull();
  });
});
