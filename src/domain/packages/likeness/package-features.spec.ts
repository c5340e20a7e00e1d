import fc from 'fast-check';
import { parsePackageFile } from '../parse-package-file';
import { hashTerm } from './term-counts';
import { likeness, packageFeatures } from './package-features';

/** A source of sections with one template line each. */
function source(sections: readonly { name: string; template: string }[], variables: readonly string[] = []) {
  const lines = [
    ':SYSTEM=MILL',
    ...variables.map((name) => `:DEFINE ${name}=1`),
    ...sections.flatMap(({ name, template }) => [`:SECTION=${name}`, `:T:${template}`]),
  ];
  return parsePackageFile('MILL.SRC', new TextEncoder().encode(lines.join('\r\n')));
}

const word = fc.stringMatching(/^[A-Z]{3,9}(_[A-Z]{2,6})?$/);
const sections = fc.array(
  fc.record({ name: word, template: fc.stringMatching(/^(G\d{1,2} <[XYZ]>|M\d\d)$/) }),
  {
    minLength: 25,
    maxLength: 60,
  },
);
const files = fc.array(
  fc
    .record({ sections, variables: fc.array(word, { maxLength: 10 }) })
    .map((of) => source(of.sections, of.variables)),
  { minLength: 1, maxLength: 4 },
);

describe('the features of a package', () => {
  it('have length 1, and are the same whatever the order of the files', () => {
    fc.assert(
      fc.property(
        files.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        ([some, shuffled]) => {
          const features = packageFeatures(some);
          expect(packageFeatures(shuffled)).toEqual(features);
          expect(features).toHaveLength(256);
          expect(likeness(features, features)).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  it('are nearer to a package with one changed section than to one with other names', () => {
    fc.assert(
      fc.property(sections, sections, fc.nat(), (own, others, n) => {
        const changed = own.map((each, at) =>
          at === n % own.length ? { name: 'ODD_ONE', template: 'G99 M98' } : each,
        );
        const unrelated = others.map(({ name, template }) => ({ name: `${name}_ELSEWHERE`, template }));
        const features = packageFeatures([source(own)]);
        const near = likeness(features, packageFeatures([source(changed)]));
        expect(near).toBeGreaterThan(likeness(features, packageFeatures([source(unrelated)])));
        expect(near).toBeGreaterThan(0.6);
      }),
    );
  });

  it('have the same numbers as on another machine', () => {
    expect(['', 'a', 'TOOL_CHANGE', 'Größe'].map(hashTerm)).toEqual([
      2872998923, 2448022055, 3353730099, 476160830,
    ]);
    const features = packageFeatures([source([{ name: 'TOOL_CHANGE', template: 'T<T> M06' }], ['DECIMALS'])]);
    const whole = features.map((value) => Math.round(value * Math.sqrt(25)));
    expect(whole.flatMap((value, at) => (value === 0 ? [] : [[at, value]]))).toEqual([
      ...[
        [8, 1],
        [20, 2],
        [45, 2],
        [98, -3],
        [101, -2],
        [158, 1],
        [186, -1],
        [249, 1],
      ],
    ]);
  });

  it('exist for a package of one binary file, and for a very long source', () => {
    const binary = packageFeatures([parsePackageFile('MILL.CTL', new Uint8Array([0, 1, 2, 0, 255]))]);
    expect(likeness(binary, binary)).toBe(1);
    const many = Array.from({ length: 20_000 }, (_, n) => ({ name: `S${n}`, template: 'G1' }));
    const features = packageFeatures([source(many)]);
    expect(features.every(Number.isFinite)).toBe(true);
    expect(likeness(features, features)).toBeCloseTo(1, 6);
  });
});
