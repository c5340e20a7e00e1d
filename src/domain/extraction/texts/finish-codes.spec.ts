import { readFinishCodes } from './finish-codes';

describe('finish codes', () => {
  it.each([
    ['CPT-1', ['CPT-1']],
    ['PT-1/PT-2', ['PT-1', 'PT-2']],
    ['PT-/PT-2', ['PT-2']],
    ['P1-', ['P-1']],
    ['VCT 1', ['VCT-1']],
    ['WSF-1, RB-2', ['WSF-1', 'RB-2']],
  ])('%s', (text, codes) => expect(readFinishCodes(text)).toEqual(codes));

  it.each(['136', 'CE-5', 'E-02', 'ST2-1', 'BED-1', 'WC-1', 'P', 'PT-', 'PAINT', 'CPT-1 BY OWNER', '3.50'])(
    '%s is none',
    (text) => expect(readFinishCodes(text)).toEqual([]),
  );
});
