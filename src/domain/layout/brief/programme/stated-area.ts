import { UnprocessableError } from '../../../errors';
import type { RoomStandard } from '../../profile';
import { covering, type Span } from '../text/span';
import type { Item, StatedSize } from '../reading/reading';
import { areaOf } from '../reading/stated-size';
import { toHundredths } from './rounding';

/** Two statements of one area may differ by this much: `10 sqm (108 sq ft)` is rounded. */
const ROUNDING = 0.03;
/** A plan must reach this share of a stated area. */
const SHORTFALL = 0.85;
/** A plan must reach this share of a stated side: corridors and partitions need ground too. */
const SIDE_SHORTFALL = 0.9;
const GRID_MM = 50;
const SMALLEST_ROOM_M2 = 0.5;
const LARGEST_ROOM_M2 = 5000;

/** The least area, m², of a room whose area follows from a number in the brief: a plan must come near to it. */
export function boundArea(areaM2: number, standard: Pick<RoomStandard, 'min_area_m2'>): number {
  return toHundredths(Math.max(standard.min_area_m2, areaM2 * SHORTFALL));
}

/** The size that the words of a brief give a room. Areas in m², sides in mm. */
export interface StatedArea {
  readonly areaM2: number;
  readonly minAreaM2: number;
  readonly minClearMm: readonly [short: number, long: number];
  readonly span: Span;
  /** True when the standard asks for more than the brief. The standard counts then. */
  readonly belowStandard: boolean;
}

/** Combines everything the brief says about the size of an item's rooms; null when it says nothing. */
export function statedArea({ sizes, room }: Item, standard: RoomStandard): StatedArea | null {
  if (sizes.length === 0) return null;
  const fixed = sizes.filter((size) => size.is === 'sides' || (size.is === 'area' && isFixed(size)));
  const least = Math.max(0, ...sizes.map((size) => (size.is === 'area' ? (size.amount.min ?? 0) : 0)));
  const most = Math.min(
    Infinity,
    ...sizes.map((size) => (size.is === 'area' ? (size.amount.max ?? Infinity) : Infinity)),
  );
  for (const size of sizes) assertPossible(size, room.name);
  const [first] = fixed;
  const wanted = first === undefined ? null : areaOf(first);
  for (const other of fixed) assertSame(areaOf(other), wanted ?? 0, other, room.name);
  const low = wanted ?? least;
  if (low > most * (1 + ROUNDING)) refuse(room.name, low, most, sizes);
  if (wanted !== null && least > wanted * (1 + ROUNDING)) refuse(room.name, least, wanted, sizes);
  const range = sizes.find(
    (size) => size.is === 'area' && size.amount.min !== null && size.amount.max !== null,
  );
  const middle = wanted ?? (range === undefined ? standard.area_m2 : areaOf(range));
  const asked = Math.min(most, Math.max(least, middle));
  const minClearMm = clear(sizes, standard);
  // What the sides enclose, rounded up, so that both can hold.
  const ground = Math.ceil((minClearMm[0] * minClearMm[1]) / 1e4) / 100;
  const wide = sizes.some((size) => size.is === 'width');
  if (wide && wanted !== null && ground > wanted * (1 + ROUNDING)) refuse(room.name, ground, wanted, sizes);
  const floor = Math.max(standard.min_area_m2, ground);
  const areaM2 = toHundredths(Math.max(asked, floor));
  const minimum = Math.max(floor, least, wanted === null ? 0 : wanted * SHORTFALL);
  return {
    areaM2,
    minAreaM2: Math.min(areaM2, toHundredths(minimum)),
    minClearMm,
    span: sizes.map((size): Span => size).reduce(covering),
    belowStandard: sizes.some((size) => size.is !== 'width') && asked < floor * (1 - ROUNDING),
  };
}

function isFixed(size: Extract<StatedSize, { is: 'area' }>): boolean {
  return size.amount.min === null && size.amount.max === null;
}

function clear(sizes: readonly StatedSize[], standard: RoomStandard): [number, number] {
  let [short, long] = standard.min_clear_mm;
  for (const size of sizes) {
    if (size.is === 'sides') {
      short = Math.max(short, onGrid(size.short * SIDE_SHORTFALL));
      long = Math.max(long, onGrid(size.long * SIDE_SHORTFALL));
    }
    if (size.is === 'width') short = Math.max(short, onGrid(size.mm));
  }
  return [short, Math.max(short, long)];
}

function onGrid(mm: number): number {
  return Math.floor(mm / GRID_MM) * GRID_MM;
}

function assertPossible(size: StatedSize, name: string): void {
  const m2 = areaOf(size);
  const tooThin = size.is === 'width' ? size.mm < 500 || size.mm > 50_000 : false;
  const tooLong = size.is === 'sides' && size.long > 100_000;
  if (!tooThin && !tooLong && (size.is === 'width' || (m2 >= SMALLEST_ROOM_M2 && m2 <= LARGEST_ROOM_M2)))
    return;
  throw new UnprocessableError('size_out_of_range', `The brief gives ${name} a size that no room can have.`, {
    message: `The brief gives ${name.toLowerCase()} a size that no room can have. Rooms have between ${SMALLEST_ROOM_M2} and ${LARGEST_ROOM_M2} m². Check the number and its unit.`,
  });
}

function assertSame(one: number, other: number, at: Span, name: string): void {
  if (Math.abs(one - other) > ROUNDING * Math.max(one, other)) refuse(name, one, other, [at]);
}

function refuse(name: string, one: number, other: number, spans: readonly Span[]): never {
  const [a, b] = [toHundredths(one), toHundredths(other)];
  const { start, end } = spans.map((span): Span => span).reduce(covering);
  throw new UnprocessableError(
    'size_contradiction',
    `${name}: ${a} m² and ${b} m² cannot both hold (characters ${start} to ${end} of the brief).`,
    {
      message: `The brief gives ${name.toLowerCase()} two sizes, ${a} m² and ${b} m². Leave one of them out.`,
    },
  );
}
