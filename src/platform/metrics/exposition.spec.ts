import fc from 'fast-check';
import { exposition } from './exposition';

describe('the text format of Prometheus', () => {
  it('writes help, type and samples', async () => {
    const text = await exposition([
      {
        name: 'a_total',
        help: 'All of\nthem, \\ "so far".',
        type: 'counter',
        samples: [{ labels: {}, value: 3 }],
      },
      {
        name: 'b',
        help: 'Some.',
        type: 'gauge',
        samples: [
          { labels: { x: 'a"b\\c\nd', y: 'ü' }, value: 0.5 },
          { labels: { x: '' }, value: Infinity },
        ],
      },
    ]);
    expect(text).toBe(
      [
        '# HELP a_total All of\\nthem, \\\\ "so far".',
        '# TYPE a_total counter',
        'a_total 3',
        '# HELP b Some.',
        '# TYPE b gauge',
        'b{x="a\\"b\\\\c\\nd",y="ü"} 0.5',
        'b{x=""} +Inf',
        '',
      ].join('\n'),
    );
  });

  it('ends every histogram with the bucket of all', async () => {
    const samples = [{ labels: { type: 't' }, buckets: [1, 4], count: 5, sum: 17.25 }];
    const text = await exposition([
      { name: 'h_seconds', help: 'H.', type: 'histogram', bounds: [0.5, 10], samples },
    ]);
    expect(text.split('\n').slice(2, -1)).toEqual([
      'h_seconds_bucket{type="t",le="0.5"} 1',
      'h_seconds_bucket{type="t",le="10"} 4',
      'h_seconds_bucket{type="t",le="+Inf"} 5',
      'h_seconds_sum{type="t"} 17.25',
      'h_seconds_count{type="t"} 5',
    ]);
  });

  it('keeps any label on one line, and says what it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (value) => {
        const text = await exposition([
          { name: 'm', help: 'M.', type: 'gauge', samples: [{ labels: { l: value }, value: 1 }] },
        ]);
        const lines = text.split('\n');
        expect(lines).toHaveLength(4);
        const written = /^m\{l="((?:[^"\\]|\\["\\n])*)"\} 1$/u.exec(lines[2])?.[1];
        const read = written?.replace(/\\(.)/g, (_, escape: string) => (escape === 'n' ? '\n' : escape));
        expect(read).toBe(value);
      }),
    );
  });
});
