import type { ConstraintViolation, Layout } from '../domain/layout';
import { checkLayout } from '../domain/layout/check';
import { layoutProfile } from '../domain/layout/profiles';
import type { Computation } from '../platform/compute';

/** Checks a layout. It runs in a thread of the pool. */
export default function check(layout: Layout): ConstraintViolation[] {
  return checkLayout(layout, layoutProfile(layout.profile));
}

export const CHECK: Computation<Layout, ConstraintViolation[]> = { file: __filename };
