import { flatText } from '../flat-text';
import { Formula } from '../formula';
import type { Component } from '../quantity-line';
import { packingOf } from '../rules/purchasing';

/** Parts of a 600 × 600 mm grid for each m² of ceiling: makers' usual module with hangers at 1.2 m. */
const GRID_PARTS = [
  { description: 'Main tee', perSquareMetre: '0.833' },
  { description: 'Cross tee 1200 mm', perSquareMetre: '1.667' },
  { description: 'Cross tee 600 mm', perSquareMetre: '0.833' },
] as const;
const HANGERS_PER_SQUARE_METRE = '0.694';

/** Stud spacing, m. */
const STUD_SPACING = '0.6';

export function isGridCeiling(material: string | null): boolean {
  return material === 'mineral-fibre-ceiling-600' || material === 'metal-grid-ceiling';
}

export function ceilingGrid(area: Formula, perimeter: Formula): Component[] {
  return [
    ...GRID_PARTS.map(({ description, perSquareMetre }) =>
      component(description, 'm', area.times(perSquareMetre).rounded(2)),
    ),
    component('Hanger', 'nr', area.times(HANGERS_PER_SQUARE_METRE).roundedUp()),
    component('Wall angle', 'm', perimeter),
  ];
}

/** Whether a partition is made of boards. The boards are its material; its frame and jointing are components. */
export function isBoardPartition(material: string | null): boolean {
  return packingOf(material, 'area').kind === 'sheets';
}

/**
 * Frame and jointing of a board partition. Studs: one at each `STUD_SPACING` plus one, two more for each opening and
 * one for each junction. Track: at floor and head. Screws, tape and compound: by the area of both faces.
 */
export function partitionFrame(
  length: Formula,
  face: Formula,
  openings: { width: Formula; reachesFloor: boolean }[],
  junctions: number,
): Component[] {
  const studs = length
    .over(STUD_SPACING)
    .roundedUp()
    .plus(1 + 2 * openings.length + junctions);
  const floorGaps = openings.filter(({ reachesFloor }) => reachesFloor).map(({ width }) => width);
  const track = floorGaps
    .reduce((sum, width) => sum.minus(width), length.times(2))
    .plus(Formula.sum(openings.map(({ width }) => width)));
  const faces = face.times(2);
  return [
    component('Stud', 'nr', studs),
    component('Track', 'm', track.rounded(2)),
    component('Drywall screw', 'nr', faces.times(20).roundedUp()),
    component('Joint tape', 'm', faces.times('1.25').rounded(2)),
    component('Joint compound', 'l', faces.times('0.2').rounded(2)),
  ];
}

export function doorFittings(leaves: number): Component[] {
  return [
    component('Hinge', 'nr', Formula.of(leaves).times(3)),
    component('Lockset', 'nr', Formula.of(1)),
    component('Door stop', 'nr', Formula.of(leaves)),
  ];
}

function component(description: string, unit: string, qty: Formula): Component {
  return { description, qty: qty.value.toFixed(), unit, formula: flatText(qty.text) };
}
