import { byNaturalOrder } from '../../takeoff/natural-order';
import type { ConstraintKind, ConstraintViolation } from '../violation';

/** A rule: finds the places where a layout breaks it. */
export type Rule<S> = (survey: S) => ConstraintViolation[];

export function violation(
  kind: ConstraintKind,
  elements: readonly string[],
  description: string,
  severity: ConstraintViolation['severity'] = 'error',
): ConstraintViolation {
  return { kind, severity, description, elements: [...new Set(elements)].sort(byNaturalOrder) };
}

/** An area of so many mm² in words. */
export function squareMetres(mm2: number): string {
  return `${(mm2 / 1e6).toFixed(2)} m²`;
}

export function atPoint([x, y]: readonly [number, number]): string {
  return `(${Math.round(x)}, ${Math.round(y)})`;
}
