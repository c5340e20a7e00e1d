import type { ConstraintViolation, Layout } from '../../layout';
import { element } from '../markup';
import type { Sheet } from './sheet';

/** Draws red outlines around elements with violations, and orange ones around elements with warnings only. */
export function drawViolations(
  layout: Layout,
  violations: readonly ConstraintViolation[],
  sheet: Sheet,
): string {
  const severity = new Map<string, ConstraintViolation['severity']>();
  for (const violation of violations) {
    for (const id of violation.elements)
      if (severity.get(id) !== 'error') severity.set(id, violation.severity);
  }
  const shapes = [
    ...[...layout.rooms, ...layout.walls].map(({ id, polygon }) => ({ id, d: sheet.rings([polygon]) })),
    ...layout.fixtures.map(({ id, footprint }) => ({ id, d: sheet.rings([footprint]) })),
    ...[...layout.doors, ...layout.windows].map(({ id, segment: [a, b] }) => ({
      id,
      d: `M${sheet.pair(a)}L${sheet.pair(b)}`,
    })),
  ];
  const marks = shapes.flatMap(({ id, d }) => {
    const found = severity.get(id);
    return found === undefined ? [] : [element('path', { class: `broken ${found}`, 'data-element': id, d })];
  });
  return element('g', { class: 'violations' }, marks);
}
