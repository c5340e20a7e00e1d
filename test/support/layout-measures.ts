import type { Layout } from '../../src/domain/layout';

/** How far rooms are from what was wished for, worked out anew from a finished layout. */
export function measureLayout({ rooms }: Layout): { mean: number; worst: number; aspect: number } {
  const made = rooms.filter(({ target_area_m2, kept }) => target_area_m2 !== null && !kept);
  const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
  const factor =
    sum(made.map(({ area_m2 }) => area_m2)) / sum(made.map(({ target_area_m2 }) => target_area_m2 ?? 0));
  const errors = made.map(({ area_m2, target_area_m2 }) =>
    Math.abs(area_m2 / ((target_area_m2 ?? 0) * factor) - 1),
  );
  const aspects = made.map(({ polygon }) => {
    const [xs, ys] = [polygon.map(([x]) => x), polygon.map(([, y]) => y)];
    const sides = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
    return Math.max(...sides) / Math.min(...sides);
  });
  return {
    mean: sum(errors) / errors.length,
    worst: Math.max(...errors),
    aspect: sum(aspects) / aspects.length,
  };
}
