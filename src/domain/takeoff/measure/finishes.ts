import { Formula, metres } from '../formula';
import { widthInWall } from '../sized-elements';
import { metresOf, type TakeoffSheet } from '../takeoff-sheet';
import { finishWords, isPaint, isWork } from '../finishes/chosen-finish';
import type { RoomTypeRule } from '../rules/room-types';
import { ceilingGrid, isGridCeiling } from './components';
import { areaIn } from './opening-deduction';
import { measureCeilingPaint } from './painting';
import type { RoomOnSheet } from './rooms';

/** A counter that is not drawn: this share of the walls of its room, and at most so many metres. */
const COUNTER = { share: '0.4', most: '3.6' };

export function measureFlooring(sheet: TakeoffSheet, on: RoomOnSheet): void {
  const { floor } = on.finishes;
  if (!isWork(floor)) return;
  const role = on.rule.flooring ?? (floor.outcome === 'template' ? null : 'flooring');
  if (role === null) {
    sheet.assumptions.note(
      'stair_finish_unknown',
      'Treads and risers of these stairs cannot be counted on the plan; their finish is not billed.',
      on.room.id,
    );
    return;
  }
  sheet.add({
    subject: on.subject,
    item: 'flooring',
    section: role === 'flooring_server' && floor.outcome === 'template' ? 'specialty' : 'flooring',
    role,
    rule: 'floor.net-area',
    description: `Flooring in ${on.title}`,
    specification: finishWords(floor, 'Floor finish'),
    dimension: 'area',
    net: sheet.profile.thresholds.value ? withThresholds(sheet, on) : on.area,
    finish: floor,
    tag: 'measured',
  });
}

/** The floor of a room, with the halves under its doors and passages: width × half the thickness of the wall. */
function withThresholds(sheet: TakeoffSheet, on: RoomOnSheet): Formula {
  const halves = on.openings.flatMap((opening) => {
    const wall = opening.wall_id === null ? undefined : sheet.plan.wallOf.get(opening.wall_id);
    if (opening.kind === 'window' || !wall) return [];
    return [
      Formula.of(metres(opening.width_mm))
        .times(metresOf(Math.round(wall.thickness_mm)))
        .over(2),
    ];
  });
  return halves.length === 0 ? on.area : on.area.plus(Formula.sum(halves)).rounded(2);
}

export function measureSkirting(sheet: TakeoffSheet, on: RoomOnSheet): void {
  const { base } = on.finishes;
  if (!isWork(base) || (base.outcome === 'template' && !on.rule.skirting)) return;
  const widest = sheet.profile.skirtingGaps.value;
  const gaps = on.openings.filter((opening) => opening.kind !== 'window');
  const net =
    widest === null
      ? on.walled
      : gaps
          .map((opening) => metres(widthInWall(opening)))
          .filter((width) => width.greaterThan(widest))
          .reduce((length, width) => length.minus(width), on.walled);
  sheet.add({
    subject: on.subject,
    item: 'skirting',
    section: 'baseboard',
    role: 'skirting',
    rule: 'skirting.perimeter',
    description: `Skirting in ${on.title}`,
    specification: finishWords(base, 'Skirting'),
    dimension: 'length',
    net: net.notBelowZero(),
    finish: base,
    tag: 'measured',
    beside: gaps.map((opening) => opening.id),
  });
}

/** Measures a hung ceiling, and the paint on boards or on the bare soffit. A grid of tiles is not painted. */
export function measureCeiling(sheet: TakeoffSheet, on: RoomOnSheet): void {
  const finish = on.finishes.ceiling;
  const kind = ceilingOf(sheet, on);
  if (kind === null) return;
  if (kind === 'soffit') {
    measureCeilingPaint(sheet, on, 'soffits');
    return;
  }
  const material = finish.outcome === 'product' ? finish.material : sheet.material(kind);
  const isGrid = isGridCeiling(material);
  sheet.add({
    subject: on.subject,
    item: 'ceiling',
    section: 'ceiling',
    role: kind,
    rule: 'ceiling.net-area',
    description: `Suspended ceiling in ${on.title}`,
    specification: finishWords(finish, 'Suspended ceiling'),
    dimension: 'area',
    net: on.area,
    components: isGrid && finish.outcome !== 'open' ? ceilingGrid(on.area, on.perimeter) : [],
    finish,
    tag: 'measured',
  });
  if (!isGrid && finish.outcome !== 'open' && sheet.usesTemplates) measureCeilingPaint(sheet, on, 'ceilings');
}

/** What hangs in a room: what is stated for it, else the ceiling of its type. */
function ceilingOf(
  sheet: TakeoffSheet,
  { rule, finishes: { ceiling } }: RoomOnSheet,
): RoomTypeRule['ceiling'] {
  if (!isWork(ceiling)) return null;
  if (ceiling.outcome === 'template') return rule.ceiling;
  if (ceiling.outcome === 'product' && isPaint(ceiling, sheet)) return 'soffit';
  return 'ceiling';
}

/** Measures tiles on walls from the floor to their height, less the parts of openings below it. */
export function measureWallTiles(sheet: TakeoffSheet, on: RoomOnSheet): void {
  if (on.tiles === null) return;
  const zone = { from: Formula.of(0), to: metresOf(on.tiles) };
  const net = on.openings.reduce((area, opening) => {
    const hidden = areaIn(sheet, opening, zone);
    return hidden.value.isZero() ? area : area.minus(hidden);
  }, on.walled.times(zone.to).rounded(2));
  sheet.add({
    subject: on.subject,
    item: 'wall_tiles',
    section: 'specialty',
    role: 'wall_tiles',
    rule: 'wall-tiles.dado',
    description: `Wall tiles in ${on.title}`,
    specification: `Wall tiles to ${zone.to.value.toFixed(2)} m`,
    dimension: 'area',
    net: net.notBelowZero(),
    tag: on.openings.length > 0 ? sheet.height('door').tag : 'measured',
    beside: on.openings.map(({ id }) => id),
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
  const doors = sheet.usesTemplates ? on.openings.filter(({ kind }) => kind !== 'window') : [];
  const length = doors.reduce((left, door) => left.minus(metres(widthInWall(door))), on.walled);
  sheet.add({
    subject: on.subject,
    item: 'waterproofing',
    section: 'waterproofing',
    role: 'waterproofing',
    rule: 'waterproofing.tank',
    description: `Waterproofing of floor and upturn in ${on.title}`,
    specification: `Waterproofing of floors, turned up ${upturn} mm`,
    dimension: 'area',
    net: on.area.plus(
      length
        .notBelowZero()
        .times(Formula.of(metres(upturn)))
        .rounded(2),
    ),
    tag: sheet.settings.waterproofing_upturn_mm === undefined ? 'assumed' : 'measured',
  });
}

/** Measures the strip of tiles above the counter. The counter is not drawn, and an assumption says how long it is taken. */
export function measureBacksplash(sheet: TakeoffSheet, on: RoomOnSheet): void {
  if (!on.rule.backsplash) return;
  sheet.assumptions.note(
    'counter_length_unknown',
    sheet.usesTemplates
      ? `Counters are not drawn; each is taken as ${COUNTER.share} of the walls of its room, at most ${COUNTER.most} m.`
      : 'Counters are not drawn; the backsplash runs along the whole perimeter of the room.',
    on.room.id,
  );
  const height = sheet.profile.heights.value.backsplash;
  sheet.add({
    subject: on.subject,
    item: 'backsplash',
    section: 'specialty',
    role: 'backsplash',
    rule: 'backsplash.strip',
    description: `Backsplash in ${on.title}`,
    specification: `Backsplash, ${height} mm high`,
    dimension: 'area',
    net: counterOf(sheet, on)
      .times(Formula.of(metres(height)))
      .rounded(2),
    tag: 'allowance',
  });
}

/** Length of the counter of a kitchen, m. */
export function counterOf(sheet: TakeoffSheet, on: RoomOnSheet): Formula {
  if (!sheet.usesTemplates) return on.walled;
  const share = on.walled.times(COUNTER.share).rounded(2);
  return share.value.greaterThan(COUNTER.most) ? Formula.of(COUNTER.most) : share;
}
