/**
 * How many cases a property test tries: `usual` for every change, `long` with LONG_TESTS=1 (`npm run test:long`),
 * which is to be run before a change of the property's subject is called done.
 */
export function runs(usual: number, long: number): number {
  return process.env.LONG_TESTS === '1' ? long : usual;
}
