import { boxOf, type Point } from '../../geometry';
import { UnprocessableError } from '../../errors';
import type { SpatialGraph } from './spatial-graph';

const MM_PER_UNIT = { mm: 1, cm: 10, m: 1000, in: 25.4, ft: 304.8 } as const;

/** Millimetres in one unit of the graph. */
export function mmPerUnit({ scale, units = 'mm' }: SpatialGraph): number {
  return scale?.mm_per_unit ?? MM_PER_UNIT[units];
}

/** Ratios between the units that people draw in, the smaller first. */
const UNIT_RATIOS = [10, 25.4, 304.8, 1000];

/** A kind of size in a graph, with its limits in buildings, mm. */
interface Measure {
  readonly what: string;
  readonly sizes: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly usual: number;
}

/**
 * Refuses a graph whose parts are in different units. Such parts have impossible sizes: a wall 0.2 mm thick, a door 900 m
 * wide, rooms that fill a thousandth of their outline, or a point outside the page.
 *
 * @throws UnprocessableError `shell_units_mixed`, naming the part and the ratio
 */
export function assertOneUnit(graph: SpatialGraph): void {
  const mm = mmPerUnit(graph);
  const odd = measuresOf(graph, mm).flatMap(({ what, sizes, from, to, usual }) => {
    const size = median(sizes);
    if (size === null || (size >= from && size <= to)) return [];
    const factor = size < usual ? usual / size : size / usual;
    const [ratio] = [...UNIT_RATIOS].sort((p, q) => apart(p, factor) - apart(q, factor));
    const off = `, as if it were ${ratio} times too ${size < from ? 'small' : 'large'}`;
    return [`${what} ${readable(size)}${off}`];
  });
  const beyond = beyondPage(graph);
  if (beyond !== null) odd.push(beyond);
  if (odd.length === 0) return;
  throw new UnprocessableError('shell_units_mixed', `At ${mm} mm per unit ${odd.join('; ')}.`, {
    message:
      `Some sizes cannot be right: ${odd.join('; ')}. Give all lengths in the one unit that "units" or ` +
      '"scale" states.',
  });
}

function measuresOf(graph: SpatialGraph, mm: number): Measure[] {
  const { outline = [], walls = [], rooms = [], openings = [], entrances = [], obstacles = [] } = graph;
  const whole = Math.max(
    0,
    ...[outline, ...rooms.map(({ polygon }) => polygon)].map((ring) => span(ring) * mm),
  );
  const wallSpan = span(walls.flatMap(({ start, end }) => [start, end])) * mm;
  const doors = openings.filter(({ kind }) => kind !== 'window').map(({ segment }) => segment);
  const size = (points: readonly Point[]): number => span(points) * mm;
  const extent = Math.max(whole, wallSpan);
  return [
    {
      what: 'the thickness of the walls is',
      sizes: walls.map((w) => w.thickness * mm),
      from: 30,
      to: 1_500,
      usual: 150,
    },
    { what: 'the width of the doors is', sizes: doors.map(size), from: 300, to: 12_000, usual: 900 },
    {
      what: 'the width of the entrances is',
      sizes: entrances.map(({ segment }) => size(segment)),
      from: 300,
      to: 12_000,
      usual: 1_200,
    },
    {
      what: 'the size of the columns and shafts is',
      sizes: obstacles.map(({ polygon }) => size(polygon)),
      from: 50,
      to: extent,
      usual: 500,
    },
    {
      what: 'the size of the rooms is',
      sizes: rooms.map(({ polygon }) => size(polygon)),
      from: Math.max(500, extent / 150),
      to: extent * 1.05,
      usual: 4_000,
    },
    {
      what: 'the size of the outline is',
      sizes: [size(outline)],
      from: extent / 3,
      to: Infinity,
      usual: extent,
    },
    {
      what: 'the size of the walls together is',
      sizes: [wallSpan],
      from: extent / 3,
      to: Infinity,
      usual: extent,
    },
  ].map((measure) => ({ ...measure, sizes: measure.sizes.filter((s) => s > 0) }));
}

function beyondPage({ page_size: page, outline = [], rooms = [], walls = [] }: SpatialGraph): string | null {
  if (page === undefined) return null;
  const points = [
    ...outline,
    ...rooms.flatMap(({ polygon }) => polygon),
    ...walls.flatMap(({ start, end }) => [start, end]),
  ];
  const [minX, minY, maxX, maxY] = boxOf(points);
  const margin = 0.01 * Math.max(page.width, page.height);
  const outside =
    minX < -margin || minY < -margin || maxX > page.width + margin || maxY > page.height + margin;
  return points.length > 0 && outside
    ? `the drawing reaches to (${maxX}, ${maxY}) on a page of ${page.width} × ${page.height}`
    : null;
}

function span(points: readonly Point[]): number {
  if (points.length === 0) return 0;
  const [minX, minY, maxX, maxY] = boxOf(points);
  return Math.max(maxX - minX, maxY - minY);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((p, q) => p - q);
  return sorted.length === 0 ? null : sorted[Math.floor(sorted.length / 2)];
}

function apart(p: number, q: number): number {
  return Math.max(p / q, q / p);
}

function readable(mm: number): string {
  return mm >= 1000 ? `${(mm / 1000).toFixed(2)} m` : `${mm.toFixed(mm < 10 ? 2 : 0)} mm`;
}
