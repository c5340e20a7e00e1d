import type { LengthUnit } from './description';

const INCH_MM = 25.4;

/**
 * A length as dimensions print it: whole millimetres or centimetres, metres to the centimetre, feet and inches to the
 * half inch.
 */
export function printedLength(mm: number, unit: LengthUnit, decimalComma: boolean): string {
  const local = (text: string): string => (decimalComma ? text.replace('.', ',') : text);
  switch (unit) {
    case 'mm':
      return mm.toFixed(0);
    case 'cm':
      return local((Math.round(mm / 5) / 2).toString());
    case 'm':
      return local((mm / 1000).toFixed(2));
    case 'feet-inches':
      return feetAndInches(mm);
  }
}

/** A length in the notation of US practice: 12'-6 1/2". */
function feetAndInches(mm: number): string {
  const halves = Math.round((mm / INCH_MM) * 2);
  const feet = Math.floor(halves / 24);
  const inches = Math.floor((halves % 24) / 2);
  return `${feet}'-${inches}${halves % 2 ? ' 1/2' : ''}"`;
}

/** Feet and inches without a dash, and whole feet without inches: 12'6 1/2", 20'. */
export const shortFeet = (mm: number): string => feetAndInches(mm).replace(/-0"$/, '').replace('-', '');

/** The clear size of a room as labels print it: whole inches, or the unit of the plan. */
export function printedSize(
  [width, depth]: readonly [number, number],
  unit: LengthUnit,
  comma: boolean,
): string {
  const side = (mm: number): string =>
    unit === 'feet-inches' ? shortFeet(Math.round(mm / INCH_MM) * INCH_MM) : printedLength(mm, unit, comma);
  return `${side(width)} x ${side(depth)}`;
}

/** A floor area as labels print it. */
export function printedArea(m2: number, unit: LengthUnit, decimalComma: boolean): string {
  if (unit === 'feet-inches') return `${Math.round(m2 / 0.09290304)} SF`;
  const text = m2.toFixed(2);
  return `${decimalComma ? text.replace('.', ',') : text} m²`;
}

const IMPERIAL_SCALES: Record<number, string> = {
  24: `1/2" = 1'-0"`,
  48: `1/4" = 1'-0"`,
  96: `1/8" = 1'-0"`,
  192: `1/16" = 1'-0"`,
};

export const printedScale = (ratio: number): string => IMPERIAL_SCALES[ratio] ?? `1:${ratio}`;
