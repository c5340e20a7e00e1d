import { Formula } from './formula';
import type { Purchase } from './quantity-line';
import type { Packing } from './rules/purchasing';

/** Whole packs to buy for a net metric quantity (m², m, m³ or pieces; of liquids m² of all coats), waste included. */
export function purchaseOf(net: Formula, packing: Packing): Purchase {
  const { packs, unit } = packsOf(net, packing);
  return {
    qty: packs.value.toFixed(),
    unit,
    waste_percent: packing.waste,
    formula: packs.text,
  };
}

function packsOf(net: Formula, packing: Packing): { packs: Formula; unit: string } {
  const gross =
    packing.waste === '0' ? net : net.times(Formula.of(Formula.of(packing.waste).over(100).plus(1).value));
  switch (packing.kind) {
    case 'tiles': {
      const [length, width] = [packing.length, packing.width].map((side) =>
        Formula.of(Formula.of(side).plus(packing.joint).value),
      );
      const tiles = gross.over(length.times(width)).roundedUp();
      return { packs: tiles.over(packing.perBox).roundedUp(), unit: `box of ${packing.perBox}` };
    }
    case 'sheets':
      return { packs: gross.times(packing.faces).over(packing.covers).roundedUp(), unit: packing.unit };
    case 'liquid': {
      const litres = gross.over(packing.coverage);
      return {
        packs: litres.over(packing.litresAPack).roundedUp(),
        unit: `pack of ${packing.litresAPack} l`,
      };
    }
    case 'lots':
      return {
        packs: packing.lot === '1' ? gross.roundedUp() : gross.over(packing.lot).roundedUp(),
        unit: packing.unit,
      };
  }
}
