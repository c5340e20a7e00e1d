import type { Layout } from '../../layout';

/** How well the areas of a layout's rooms keep the proportions asked for. */
export interface AreaFit {
  /** Total area divided by the total asked for: all rooms grow or shrink by this factor. */
  factor: number;
  /** Mean and largest relative error against area asked for × factor; 0 when no area was asked for. */
  mean: number;
  worst: number;
  /** Name of the room with the largest error. */
  worstRoom: string | null;
}

/** Measures the rooms that were asked for and newly made. */
export function areaFit({ rooms }: Layout): AreaFit {
  const wished = rooms.flatMap(({ name, area_m2, target_area_m2, kept }) =>
    target_area_m2 === null || kept ? [] : [{ name, area: area_m2, target: target_area_m2 }],
  );
  if (wished.length === 0) return { factor: 1, mean: 0, worst: 0, worstRoom: null };
  const total = wished.reduce((sum, { target }) => sum + target, 0);
  const factor = wished.reduce((sum, { area }) => sum + area, 0) / total;
  const errors = wished.map(({ area, target }) => Math.abs(area / (target * factor) - 1));
  const worst = Math.max(...errors);
  return {
    factor,
    mean: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    worst,
    worstRoom: wished[errors.indexOf(worst)].name,
  };
}
