import { Formula, metres } from '../formula';
import { widthInWall } from '../sized-elements';
import type { TakeoffSheet } from '../takeoff-sheet';
import { ceilingGrid, isGridCeiling } from './components';
import type { RoomOnSheet } from './rooms';

export function measureFlooring(sheet: TakeoffSheet, on: RoomOnSheet): void {
  sheet.add({
    subject: on.subject,
    item: 'flooring',
    section: on.rule.flooring === 'flooring_server' ? 'specialty' : 'flooring',
    role: on.rule.flooring,
    rule: 'floor.net-area',
    description: `Flooring in ${on.title}`,
    dimension: 'area',
    net: on.area,
    tag: 'measured',
  });
  if (on.rule.specialty === null) return;
  sheet.add({
    subject: on.subject,
    item: 'specialty.floor',
    section: 'specialty',
    role: on.rule.specialty,
    rule: 'specialty.floor',
    description: `Specialty floor finish in ${on.title}`,
    dimension: 'area',
    net: on.area,
    tag: 'measured',
  });
}

export function measureSkirting(sheet: TakeoffSheet, on: RoomOnSheet): void {
  const gaps = on.openings.filter((opening) => opening.kind !== 'window');
  const net = sheet.profile.skirtingLessDoors.value
    ? gaps.reduce((length, opening) => length.minus(metres(widthInWall(opening))), on.walled)
    : on.walled;
  sheet.add({
    subject: on.subject,
    item: 'skirting',
    section: 'baseboard',
    role: 'skirting',
    rule: 'skirting.perimeter',
    description: `Skirting in ${on.title}`,
    dimension: 'length',
    net: net.notBelowZero(),
    tag: 'measured',
    beside: gaps.map((opening) => opening.id),
  });
}

export function measureCeiling(sheet: TakeoffSheet, on: RoomOnSheet): void {
  if (on.rule.ceiling === null) return;
  sheet.add({
    subject: on.subject,
    item: 'ceiling',
    section: 'ceiling',
    role: on.rule.ceiling,
    rule: 'ceiling.net-area',
    description: `Suspended ceiling in ${on.title}`,
    dimension: 'area',
    net: on.area,
    components: isGridCeiling(sheet.material(on.rule.ceiling)) ? ceilingGrid(on.area, on.perimeter) : [],
    tag: 'measured',
  });
}

/**
 * Measures floor and upturn of a wet room. A plan does not mark shower walls, so none are added; an assumption says
 * so.
 */
export function measureWaterproofing(sheet: TakeoffSheet, on: RoomOnSheet): void {
  if (!on.rule.wet) return;
  const upturn = sheet.settings.waterproofing_upturn_mm ?? sheet.profile.heights.value.upturn;
  sheet.assumptions.note(
    'shower_walls_not_included',
    `Waterproofing covers the floor and ${upturn} mm of the walls; shower walls are not added.`,
    on.room.id,
  );
  sheet.add({
    subject: on.subject,
    item: 'waterproofing',
    section: 'waterproofing',
    role: 'waterproofing',
    rule: 'waterproofing.tank',
    description: `Waterproofing of floor and upturn in ${on.title}`,
    dimension: 'area',
    net: on.area.plus(on.walled.times(Formula.of(metres(upturn))).rounded(2)),
    tag: sheet.settings.waterproofing_upturn_mm === undefined ? 'assumed' : 'measured',
  });
}

export function measureBacksplash(sheet: TakeoffSheet, on: RoomOnSheet): void {
  if (!on.rule.backsplash) return;
  sheet.assumptions.note(
    'counter_length_unknown',
    'Counters are not drawn; the backsplash runs along the whole perimeter of the room.',
    on.room.id,
  );
  sheet.add({
    subject: on.subject,
    item: 'backsplash',
    section: 'specialty',
    role: 'backsplash',
    rule: 'backsplash.strip',
    description: `Backsplash in ${on.title}`,
    dimension: 'area',
    net: on.walled.times(Formula.of(metres(sheet.profile.heights.value.backsplash))).rounded(2),
    tag: 'allowance',
  });
}
