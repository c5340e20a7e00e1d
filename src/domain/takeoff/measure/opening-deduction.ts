import { Figure } from '../figure';
import { Formula, metres } from '../formula';
import type { DeductionBand } from '../profiles/profile';
import { type SizedOpening, widthInWall } from '../sized-elements';
import { metresOf, type TakeoffSheet } from '../takeoff-sheet';

/** The part of a wall that is measured: heights above the floor, m. */
export interface Zone {
  readonly from: Formula;
  readonly to: Formula;
}

/** Width × height of an opening with its sidelights, rounded to 0.01 m². A passage without a door has the door height. */
export function openingArea(sheet: TakeoffSheet, opening: SizedOpening): Formula {
  return Formula.of(metres(widthInWall(opening)))
    .times(openingHeight(sheet, opening))
    .rounded(2);
}

export function openingHeight(sheet: TakeoffSheet, opening: SizedOpening): Formula {
  const own = sheet.knownHeightOf(opening);
  if (own !== undefined) return metresOf(own);
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
  const band = bands.find(({ upTo }) => upTo === null || area.value.lessThanOrEqualTo(upTo));
  if (!band) throw new RangeError('The last deduction band of a profile has no limit.');
  return band;
}

/**
 * Deducts openings from `gross` as the bands say and adds their reveals; never below zero. The whole opening decides on
 * the band. If a zone is given, only the part of an opening in it is deducted.
 */
export function lessOpenings(
  sheet: TakeoffSheet,
  gross: Formula,
  openings: readonly SizedOpening[],
  bands: readonly DeductionBand[],
  zone?: Zone,
): Formula {
  let net = gross;
  for (const opening of openings) {
    const whole = openingArea(sheet, opening);
    const { share: usual, reveals } = bandOf(bands, whole);
    const share = usual === '0.5' ? shareOf(sheet, opening) : usual;
    const area = zone ? areaIn(sheet, opening, zone) : whole;
    if (share !== '0' && !area.value.isZero()) net = net.minus(share === '1' ? area : area.times(share));
    if (reveals) net = net.plus(revealArea(sheet, opening));
  }
  return net.notBelowZero();
}

/** The part of an opening between two heights, rounded to 0.01 m². */
export function areaIn(sheet: TakeoffSheet, opening: SizedOpening, { from, to }: Zone): Formula {
  const { sill, head } = placeOf(sheet, opening);
  const [low, high] = [Figure.greatest(sill, from.value), Figure.least(head, to.value)];
  if (high.lessThanOrEqualTo(low)) return Formula.of(0);
  if (low.equals(sill) && high.equals(head)) return openingArea(sheet, opening);
  return Formula.of(metres(widthInWall(opening)))
    .times(Formula.of(high).minus(low))
    .rounded(2);
}

/** Bottom and top of an opening above the floor, m. The head of a window is taken at the height of the doors. */
function placeOf(sheet: TakeoffSheet, opening: SizedOpening) {
  const height = openingHeight(sheet, opening).value;
  const own = sheet.settings.openings?.[opening.id]?.sill_mm;
  if (own !== undefined) return { sill: metresOf(own).value, head: metresOf(own).value.plus(height) };
  if (opening.kind !== 'window') return { sill: Figure.of(0), head: height };
  const head = Figure.greatest(sheet.height('door').metres.value, height);
  return { sill: head.minus(height), head };
}

/**
 * The share of a middle-sized opening that is deducted from one face, where the standard looks at the faces
 * (IS 1200 Part 13, 3.2.1 b). A frame as thick as the wall leaves no reveal: all of it is deducted from each face.
 */
function shareOf(sheet: TakeoffSheet, { id }: SizedOpening): DeductionBand['share'] {
  const { faces = 'alike', reveal = 'equal', thick_frame = false } = sheet.settings.openings?.[id] ?? {};
  if (!sheet.profile.unlikeFaces.value) return '0.5';
  if (thick_frame) return '1';
  if (faces === 'alike') return '0.5';
  if (reveal === 'narrower') return '1';
  return faces === 'unlike' && reveal === 'equal' ? '0.5' : '0';
}

/**
 * Jambs, soffit and, for a window, sill on one side of the wall: (2h + w [+ w]) × the depth of the reveal. Where nobody
 * states it, the frame is taken to stand in the middle of the wall.
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
  const own = sheet.settings.openings?.[opening.id]?.reveal_mm;
  if (own !== undefined) return metresOf(own);
  const wall = opening.wall_id === null ? undefined : sheet.plan.wallOf.get(opening.wall_id);
  if (wall) return Formula.of(metres(wall.thickness_mm / 2));
  sheet.assumptions.note(
    'reveal_assumed',
    'The wall of a large opening is not known; its reveals are taken as 50 mm deep on each side.',
    opening.id,
  );
  return Formula.of('0.05');
}
