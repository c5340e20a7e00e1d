import type { Mm } from '../../geometry';
import { Formula, metres } from '../formula';
import type { SizedOpening } from '../sized-elements';
import { ruleOfRoomType } from '../rules/room-types';
import { type Height, metresOf, type Subject, type TakeoffSheet } from '../takeoff-sheet';
import { doorFittings } from './components';
import { isOutOfScope, noteExisting } from './existing';
import { openingArea } from './opening-deduction';

/** Clear width above which a door has two leaves where the drawing does not show them, m. */
const WIDEST_LEAF = '1.2';

export function measureOpenings(sheet: TakeoffSheet): void {
  for (const opening of sheet.plan.openings) {
    if (opening.existing === true) {
      noteExisting(sheet, opening.id);
      continue;
    }
    const rooms = sheet.plan.roomsOfOpening.get(opening.id) ?? [];
    if (opening.kind !== 'gap' && isOutOfScope(sheet, opening.id, rooms)) continue;
    switch (opening.kind) {
      case 'door':
        measureDoor(sheet, opening);
        break;
      case 'window':
        measureWindow(sheet, opening);
        break;
      case 'gap':
        break;
    }
  }
}

function measureDoor(sheet: TakeoffSheet, opening: SizedOpening): void {
  const width = metres(opening.width_mm);
  const leaves = opening.leaves ?? (width.greaterThan(WIDEST_LEAF) ? 2 : 1);
  const height = heightOf(sheet, opening);
  const kind =
    opening.operation === undefined || opening.operation === 'swing' ? 'door' : `${opening.operation} door`;
  const name = leaves > 1 && opening.operation !== 'double' ? `double ${kind}` : kind;
  const title = `${name} ${opening.id}, ${Formula.of(width).text} m wide`;
  const size = `${name}, ${sizeText(sheet.openingClass(opening), height)}${scheduledWords(opening)}`;
  const subject = subjectOf(opening);
  sheet.add({
    subject,
    item: 'door.leaf',
    section: 'door',
    role: 'door_leaf',
    rule: 'door.leaf',
    description: `Leaf of ${title}`,
    specification: `Leaf of ${size}`,
    dimension: 'count',
    net: Formula.of(leaves),
    components: doorFittings(leaves),
    tag: 'measured',
  });
  sheet.add({
    subject,
    item: 'door.frame',
    section: 'door_hardware',
    role: 'door_frame',
    rule: 'door.frame',
    description: `Frame of ${title}`,
    // Frames and windows are rated by the metre and the square metre: their lines have the sizes.
    specification: 'Frame of a door',
    dimension: 'length',
    net: height.metres.times(2).plus(width),
    tag: height.tag,
  });
  sheet.add({
    subject,
    item: 'door.handle',
    section: 'door_hardware',
    role: 'door_handle',
    rule: 'door.handle',
    description: `Handle set of ${title}`,
    specification: 'Handle set of a door leaf',
    dimension: 'count',
    net: Formula.of(leaves),
    tag: 'measured',
  });
  if (!needsCloser(sheet, opening)) return;
  sheet.add({
    subject,
    item: 'door.closer',
    section: 'door_hardware',
    role: 'door_closer',
    rule: 'door.closer',
    description: `Closer of ${title}`,
    specification: 'Door closer',
    dimension: 'count',
    net: Formula.of(leaves),
    tag: 'allowance',
  });
}

function needsCloser(sheet: TakeoffSheet, opening: SizedOpening): boolean {
  if (sheet.profile.closers.value === 'every_door') return true;
  const rooms = sheet.plan.roomsOfOpening.get(opening.id) ?? [];
  return rooms.some(({ type }) => ruleOfRoomType(type)?.closer);
}

function measureWindow(sheet: TakeoffSheet, opening: SizedOpening): void {
  sheet.add({
    subject: subjectOf(opening),
    item: 'window',
    section: 'window',
    role: 'window',
    rule: 'window.area',
    description: `Window ${opening.id}, ${sizeText(opening.width_mm, heightOf(sheet, opening))}, frame and glazing`,
    specification: 'Window, frame and glazing',
    dimension: 'area',
    net: openingArea(sheet, opening),
    tag: heightOf(sheet, opening).tag,
  });
}

/** Stated or scheduled for this opening, or as for all of its kind. */
function heightOf(sheet: TakeoffSheet, opening: SizedOpening): Height {
  const own = sheet.knownHeightOf(opening);
  if (own !== undefined) return { metres: metresOf(own), tag: 'measured' };
  return sheet.height(opening.kind === 'window' ? 'window' : 'door');
}

/** ", type A, HM, 60 MIN": what its schedule says of the leaf. */
function scheduledWords({ scheduled }: SizedOpening): string {
  if (scheduled === undefined) return '';
  const { type, material, rating } = scheduled;
  const parts = [type && `type ${type}`, material, rating];
  return parts
    .filter(Boolean)
    .map((part) => `, ${part}`)
    .join('');
}

/** "0.90 × 2.10 m" */
function sizeText(width: Mm, { metres: height }: Height): string {
  return `${(width / 1000).toFixed(2)} × ${height.value.toFixed(2)} m`;
}

function subjectOf(opening: SizedOpening): Subject {
  return {
    element: opening.id,
    opening: opening.id,
    wall: opening.wall_id ?? undefined,
    geometry: opening.wall_id === null ? [opening.id] : [opening.id, opening.wall_id],
    confidences: [opening.confidence],
  };
}
