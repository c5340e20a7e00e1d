import type { Seen, Unit, WallType } from '../takeoff';
import type { CountryPack, PackRate, PackRegime } from './pack';

/** Units as they are printed where the metric system is used. */
export const METRIC_SYMBOLS: Record<Unit, string> = {
  m2: 'm²',
  m: 'm',
  m3: 'm³',
  nr: 'nr',
  sqft: 'ft²',
  running_foot: 'ft',
  piece: 'nr',
};

/** A rate that is open-ended. */
export function rate(
  code: string,
  percent: string,
  effective_from: string,
  seen: Seen,
  source: string,
): PackRate {
  return { code, percent, effective_from, effective_to: null, seen, source };
}

/** One levy at the standard rate of a country. */
export function standardRate(
  kind: PackRegime['kind'],
  percent: string,
  from: string,
  seen: Seen,
  source: string,
): PackRegime {
  return {
    id: 'standard',
    title: `${kind} at the standard rate`,
    method: 'single',
    kind,
    code: 'standard',
    rates: [rate('standard', percent, from, seen, source)],
    needs: [],
  };
}

/** No tax, for a reason that the bill prints. Every country has it. */
export const UNTAXED: PackRegime = {
  id: 'none',
  title: 'No tax on this bill',
  method: 'none',
  kind: 'VAT',
  code: null,
  rates: [],
  needs: ['reason'],
};

/** Board partitions up to 130 mm, masonry by area up to a brick and a half. */
export const METRIC_WALLS: WallType[] = [
  { up_to: 135, role: 'partition', measured: 'area' },
  { up_to: 400, role: 'masonry', measured: 'area' },
];

/** What most packs with metric units share. */
export const METRIC_PACK = {
  symbols: METRIC_SYMBOLS,
  printed_decimals: 2,
  paper: 'A4',
  language: 'en',
  heights: { ceiling: 2700, door: 2100, window: 1200 },
  wall_types: METRIC_WALLS,
  toilet_tiles: 1200,
} as const satisfies Partial<CountryPack>;
