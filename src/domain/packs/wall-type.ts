import type { Checked } from './seen';

/** What a wall is made of, as far as its thickness tells. */
export const CONSTRUCTIONS = ['partition', 'masonry', 'concrete'] as const;
export type Construction = (typeof CONSTRUCTIONS)[number];

/** A usual wall of a country. A wall drawn with a thickness within its limits is taken as such a wall. */
export interface WallType extends Checked {
  readonly id: string;
  /** Words of the item, such as `Half-brick wall, 115 mm`. */
  readonly title: string;
  readonly construction: Construction;
  /** Thickness, mm: of masonry and concrete without finishes, of partitions with their boards. */
  readonly nominal_mm: number;
  /** Smallest and largest drawn thickness, mm, both included. Drawings show walls with or without their finish. */
  readonly from_mm: number;
  readonly to_mm: number;
  /** Unit in which it is measured: thin walls by area with their thickness stated, thick ones by volume. */
  readonly unit: 'm2' | 'm3';
}

/** The types of a country whose limits hold a drawn thickness, mm. None or several: a person must say which. */
export function wallTypesAt(types: readonly WallType[], thickness: number): WallType[] {
  return types.filter(({ from_mm, to_mm }) => from_mm <= thickness && thickness <= to_mm);
}

const JUDGED: Checked = { source: 'Usual sizes of the trade; limits are Planbill’s', seen: 'none' };

type Limits = readonly [from: number, to: number];

export function partition(id: string, title: string, nominal: number, limits: Limits): WallType {
  return wall(id, title, 'partition', nominal, limits, 'm2', JUDGED);
}

export function masonry(
  id: string,
  title: string,
  nominal: number,
  limits: Limits,
  unit: WallType['unit'] = 'm2',
  checked: Checked = JUDGED,
): WallType {
  return wall(id, title, 'masonry', nominal, limits, unit, checked);
}

export function concrete(id: string, title: string, nominal: number, limits: Limits): WallType {
  return wall(id, title, 'concrete', nominal, limits, 'm3', JUDGED);
}

function wall(
  id: string,
  title: string,
  construction: Construction,
  nominal_mm: number,
  [from_mm, to_mm]: Limits,
  unit: WallType['unit'],
  checked: Checked,
): WallType {
  return {
    id,
    title: `${title}, ${nominal_mm} mm`,
    construction,
    nominal_mm,
    from_mm,
    to_mm,
    unit,
    ...checked,
  };
}
