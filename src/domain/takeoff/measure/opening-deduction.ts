import { Exact, Formula, metres } from '../formula';
import { widthInWall, type SizedOpening } from '../sized-elements';
import type { DeductionBand } from '../profiles/profile';
import type { TakeoffSheet } from '../takeoff-sheet';

/** Width × height of an opening with its sidelights, rounded to 0.01 m². A passage without a door has the door height. */
export function openingArea(sheet: TakeoffSheet, opening: SizedOpening): Formula {
  return Formula.of(metres(widthInWall(opening)))
    .times(openingHeight(sheet, opening))
    .rounded(2);
}

export function openingHeight(sheet: TakeoffSheet, opening: SizedOpening): Formula {
  if (opening.kind === 'gap') {
    sheet.assumptions.note(
      'passage_height_assumed',
      'Passages drawn without a door are deducted with the door height.',
      opening.id,
    );
  }
  return sheet.height(opening.kind === 'window' ? 'window' : 'door').metres;
}

/** The band for an opening of this area. Limits are inclusive. */
export function bandOf(bands: readonly DeductionBand[], area: Formula): DeductionBand {
  const band = bands.find(({ upTo }) => upTo === null || area.value.lessThanOrEqualTo(new Exact(upTo)));
  if (!band) throw new RangeError('The last deduction band of a profile has no limit.');
  return band;
}

/** Deducts openings from `gross` as the bands say and adds their reveals; never below zero. */
export function lessOpenings(
  sheet: TakeoffSheet,
  gross: Formula,
  openings: readonly SizedOpening[],
  bands: readonly DeductionBand[],
): Formula {
  let net = gross;
  for (const opening of openings) {
    const area = openingArea(sheet, opening);
    const { share, reveals } = bandOf(bands, area);
    if (share !== '0') net = net.minus(share === '1' ? area : area.times(share));
    if (reveals) net = net.plus(revealArea(sheet, opening));
  }
  return net.notBelowZero();
}

/**
 * Jambs, soffit and, for a window, sill on one side of the wall: (2h + w [+ w]) × half the wall's thickness. The
 * frame is taken to stand in the middle of the wall.
 */
function revealArea(sheet: TakeoffSheet, opening: SizedOpening): Formula {
  const width = metres(widthInWall(opening));
  const around = openingHeight(sheet, opening)
    .times(2)
    .plus(width)
    .plus(opening.kind === 'window' ? width : 0);
  return around.times(revealDepth(sheet, opening)).rounded(2);
}

/** Metres; 0.05 m when the wall of the opening is not known. */
function revealDepth(sheet: TakeoffSheet, opening: SizedOpening): Formula {
  const wall = opening.wall_id === null ? undefined : sheet.plan.wallOf.get(opening.wall_id);
  if (wall) return Formula.of(metres(wall.thickness_mm / 2));
  sheet.assumptions.note(
    'reveal_assumed',
    'The wall of a large opening is not known; its reveals are taken as 50 mm deep on each side.',
    opening.id,
  );
  return Formula.of('0.05');
}
