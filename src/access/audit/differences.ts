import { isDeepStrictEqual } from 'node:util';
import type { Shown } from './audit.repository';

/**
 * What differs between two states of a thing; a state that is not there is null. Members that are the same in
 * both are left out; null when nothing differs.
 */
export function differences(before: Shown, after: Shown): { before: Shown; after: Shown } | null {
  if (before === null || after === null) return before === after ? null : { before, after };
  const changed = Object.keys({ ...before, ...after }).filter(
    (name) => !isDeepStrictEqual(before[name], after[name]),
  );
  if (changed.length === 0) return null;
  const only = (state: Record<string, unknown>) =>
    Object.fromEntries(changed.map((name) => [name, state[name]]));
  return { before: only(before), after: only(after) };
}
