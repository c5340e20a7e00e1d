import { readFinishCell } from './finish-cells';

const KNOWN = new Set(['C', 'CPT-1', 'RB-1']);
const read = (text: string) => readFinishCell(text, KNOWN);

describe('a cell of a finish schedule', () => {
  it.each([
    ['CPT-1', 'stated', ['CPT-1']],
    ['C', 'stated', ['C']],
    ['Teppich', 'stated', []],
    ['GYP BD (P-2)', 'stated', ['P-2']],
    ['CT-1/CT-2/P-3', 'several', ['CT-1', 'CT-2', 'P-3']],
    // A code that no list has is a code all the same: it is not dropped.
    ['RWC-1/CPT-1', 'several', ['RWC-1', 'CPT-1']],
    ['CPT-1 and RB-1', 'several', ['CPT-1', 'RB-1']],
    ['EXIST', 'existing', []],
    ['Existing to remain', 'existing', []],
    ['E.T.R.', 'existing', []],
    ['MATCH EXIST', 'match_existing', []],
    ['MACTH EXISTING', 'match_existing', []],
    ['N/A', 'none', []],
    ['-', 'none', []],
    // In some offices a cross says that there is one.
    ['X', 'stated', []],
    ['SEE FINISH PLAN', 'elsewhere', []],
  ])('"%s" is %s', (text, state, codes) => expect(read(text)).toEqual({ state, codes }));

  it('says nothing where it is empty', () => expect(read('  ')).toBeNull());
});
