import type { Dimension } from '../units';

/** How a material is bought. Sizes are in metres, areas in square metres. */
export type Packing =
  /** Tiles with a joint, in boxes of so many. */
  | { kind: 'tiles'; length: string; width: string; joint: string; perBox: number; waste: string }
  /** Sheets that cover so many m² of one face; `faces` of them make the work. */
  | { kind: 'sheets'; covers: string; faces: string; unit: string; waste: string }
  /** Liquids: m² one litre covers in one coat, in packs of so many litres. */
  | { kind: 'liquid'; coverage: string; litresAPack: string; waste: string }
  /** Whole lots of the quantity's own metric unit, such as 2.4 m lengths. */
  | { kind: 'lots'; lot: string; unit: string; waste: string };

const TILES_600: Packing = {
  kind: 'tiles',
  length: '0.6',
  width: '0.6',
  joint: '0.002',
  perBox: 4,
  waste: '5',
};
const TILES_300: Packing = {
  kind: 'tiles',
  length: '0.3',
  width: '0.3',
  joint: '0.002',
  perBox: 11,
  waste: '5',
};
const TILES_300_CUT: Packing = {
  kind: 'tiles',
  length: '0.3',
  width: '0.3',
  joint: '0.002',
  perBox: 11,
  waste: '10',
};
/** 1.2 × 2.4 m board on both sides, one layer. */
const BOARDS: Packing = { kind: 'sheets', covers: '2.88', faces: '2', unit: 'board', waste: '10' };
/** Manufacturers state 11 to 13 m² a litre and coat for interior emulsion. */
const INTERIOR_PAINT: Packing = { kind: 'liquid', coverage: '12', litresAPack: '1', waste: '5' };
const SQUARE_METRES: Packing = { kind: 'lots', lot: '1', unit: 'm2', waste: '5' };
const MEMBRANE: Packing = { kind: 'lots', lot: '1', unit: 'm2', waste: '10' };
const LENGTHS: Packing = { kind: 'lots', lot: '2.4', unit: 'length of 2.4 m', waste: '5' };
const PIECES: Packing = { kind: 'lots', lot: '1', unit: 'piece', waste: '0' };

const BY_MATERIAL: Readonly<Record<string, Packing>> = {
  'gypsum-drywall-12': BOARDS,
  'moisture-resistant-drywall-12': BOARDS,
  'cement-board-partition-8': BOARDS,
  'vitrified-tiles-600': TILES_600,
  'ceramic-floor-tiles-300': TILES_300,
  'anti-skid-ceramic-tiles': TILES_300,
  'backsplash-tiles-ceramic': TILES_300_CUT,
  'waterproof-wall-tiles': TILES_300,
  'mineral-fibre-ceiling-600': {
    kind: 'tiles',
    length: '0.6',
    width: '0.6',
    joint: '0',
    perBox: 10,
    waste: '5',
  },
  'acrylic-emulsion-coat': INTERIOR_PAINT,
  'wall-primer-coat': INTERIOR_PAINT,
  'anti-fungal-paint': INTERIOR_PAINT,
  'cementitious-waterproofing': MEMBRANE,
  'liquid-membrane-waterproofing': MEMBRANE,
  'pvc-skirting-75': LENGTHS,
  'teak-skirting-75': LENGTHS,
};

const METRES: Packing = { kind: 'lots', lot: '1', unit: 'm', waste: '5' };
const CUBIC_METRES: Packing = { kind: 'lots', lot: '1', unit: 'm3', waste: '5' };

/** The packing of a material. An unknown material is bought in whole units of the dimension. */
export function packingOf(material: string | null, dimension: Dimension): Packing {
  const known = material === null ? undefined : BY_MATERIAL[material];
  if (known) return known;
  if (dimension === 'count') return PIECES;
  if (dimension === 'volume') return CUBIC_METRES;
  return dimension === 'length' ? METRES : SQUARE_METRES;
}
