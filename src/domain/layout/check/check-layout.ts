import { byNaturalOrder } from '../../takeoff/natural-order';
import type { Layout } from '../layout';
import type { LayoutProfile } from '../profile';
import { CONSTRAINT_KINDS, type ConstraintViolation } from '../violation';
import { areaExceedsPerimeter } from './rules/area-exceeds-perimeter';
import { clearanceBlocked } from './rules/clearance-blocked';
import { corridorTooNarrow } from './rules/corridor-too-narrow';
import { doorSwingBlocked } from './rules/door-swing-blocked';
import { elementBroken } from './rules/element-broken';
import { fixtureOutsideRoom } from './rules/fixture-outside-room';
import { fixtureOverlap } from './rules/fixture-overlap';
import { openingMisplaced } from './rules/opening-misplaced';
import { roomBelowMinimum } from './rules/room-below-minimum';
import { roomNotEnclosed } from './rules/room-not-enclosed';
import { roomOutsidePerimeter } from './rules/room-outside-perimeter';
import { roomOverlap } from './rules/room-overlap';
import { roomUnreachable } from './rules/room-unreachable';
import { surveyLayout, type Survey } from './survey';
import type { Rule } from './violation-of';

const RULES: readonly Rule<Survey>[] = [
  roomOverlap,
  roomOutsidePerimeter,
  roomNotEnclosed,
  roomUnreachable,
  roomBelowMinimum,
  areaExceedsPerimeter,
  corridorTooNarrow,
  doorSwingBlocked,
  fixtureOutsideRoom,
  fixtureOverlap,
  clearanceBlocked,
  openingMisplaced,
  elementBroken,
];

/**
 * Finds every rule that a layout breaks. It trusts nothing but the types, so it can judge layouts from any source. The
 * answer is in the order of the kinds and then of the elements. Its kinds and elements do not depend on the order of
 * the layout's lists, on where an outline starts, or on which way it turns. A layout without an `error` is valid.
 */
export function checkLayout(layout: Layout, profile: LayoutProfile): ConstraintViolation[] {
  const survey = surveyLayout(layout, profile);
  return RULES.flatMap((rule) => rule(survey)).sort(inOrder);
}

function inOrder(p: ConstraintViolation, q: ConstraintViolation): number {
  const kinds = CONSTRAINT_KINDS.indexOf(p.kind) - CONSTRAINT_KINDS.indexOf(q.kind);
  if (kinds !== 0) return kinds;
  for (let i = 0; i < Math.min(p.elements.length, q.elements.length); i++) {
    const elements = byNaturalOrder(p.elements[i], q.elements[i]);
    if (elements !== 0) return elements;
  }
  return p.elements.length - q.elements.length || compare(p.description, q.description);
}

function compare(p: string, q: string): number {
  return p < q ? -1 : p > q ? 1 : 0;
}
