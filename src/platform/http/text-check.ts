import type { ErrorItem } from '../../domain/errors';

/** Every character but NUL and halves of surrogate pairs, which PostgreSQL cannot hold. */
const TEXT = /^[^\0\p{Cs}]*$/u;

/** What JSON can nest before it is not worth looking into: parsers and validators stop long before. */
const DEEPEST = 100;

/** The strings of a body or a query that cannot be stored or compared with what is stored. */
export function notText(value: unknown, pointer = '#', depth = 0): ErrorItem[] {
  if (typeof value === 'string') {
    return TEXT.test(value) ? [] : [{ pointer, message: 'must not contain NUL or unpaired surrogates' }];
  }
  if (value === null || typeof value !== 'object' || depth > DEEPEST || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    return TEXT.test(name) ? notText(inner, place, depth + 1) : notText(name, pointer);
  });
}
