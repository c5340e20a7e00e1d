import { Formula, metres } from '../formula';
import { type ChosenFinish, finishWords, isPaint, isWork, productOf } from '../finishes/chosen-finish';
import type { QuantityTag } from '../quantity-line';
import type { MaterialRole } from '../rules/materials';
import { skirtingHeight } from '../rules/skirting-heights';
import { widthInWall } from '../sized-elements';
import { metresOf, type TakeoffSheet } from '../takeoff-sheet';
import { lessOpenings, openingHeight, type Zone } from './opening-deduction';
import type { RoomOnSheet } from './rooms';

/** Coats of a full system over one primer: two, as the catalogue's emulsion is applied. */
const FINISHING_COATS = 2;

/**
 * Measures primer, paint and, if the caller asks for it, putty on the wall faces of a room: from the floor, or where the
 * standard or tiles say so from above the skirting or the tiles, to the ceiling.
 */
export function measurePainting(sheet: TakeoffSheet, on: RoomOnSheet): void {
  const { wall } = on.finishes;
  if (!isWork(wall) || (wall.outcome === 'template' && on.rule.paint === null)) return;
  const ceiling = sheet.ceilingOf(on.room.id);
  const zone = paintedZone(sheet, on, ceiling.metres);
  const height = zone ? zone.to.minus(zone.from) : ceiling.metres;
  const gross = on.walled.times(height).rounded(2).notBelowZero();
  const net = lessOpenings(sheet, gross, on.openings, sheet.profile.wallFinish.value, zone);
  const door = on.openings.length > 0 ? sheet.height('door').tag : 'measured';
  const tag = ceiling.tag === 'measured' && door === 'measured' ? 'measured' : 'assumed';
  const above = on.tiles === null ? '' : ` above tiles of ${(on.tiles / 1000).toFixed(2)} m`;
  if (wall.outcome === 'open' || (wall.outcome === 'product' && !isPaint(wall, sheet))) {
    measureWallFinish(sheet, on, net, tag);
    measureReveals(sheet, on);
    return;
  }
  const layers: [item: string, role: MaterialRole, title: string, coats: number][] = [
    ...(sheet.settings.putty === true
      ? ([['paint.putty', 'putty', 'Wall putty', 1]] as [string, MaterialRole, string, number][])
      : []),
    ['paint.primer', 'primer', 'Wall primer, one coat', 1],
    ['paint.finish', on.rule.paint ?? 'paint', `Wall paint, ${FINISHING_COATS} coats`, FINISHING_COATS],
  ];
  for (const [item, role, title, coats] of layers) {
    sheet.add({
      subject: on.subject,
      item,
      section: 'paint',
      role,
      rule: 'paint.wall-faces',
      description: `${title}${above}, in ${on.title}`,
      specification: title,
      dimension: 'area',
      net,
      coats,
      finish: item === 'paint.finish' ? wall : templateOf(wall),
      tag,
      beside: on.openings.map((opening) => opening.id),
    });
  }
  measureReveals(sheet, on);
}

/** Measures another finish of walls than paint, such as tiles, a covering or a coating, on the whole face. */
function measureWallFinish(sheet: TakeoffSheet, on: RoomOnSheet, net: Formula, tag: QuantityTag): void {
  const { wall } = on.finishes;
  sheet.add({
    subject: on.subject,
    item: 'wall_finish',
    section: wall.outcome === 'open' || productOf(wall)?.coating === true ? 'paint' : 'specialty',
    role: 'paint',
    rule: 'paint.wall-faces',
    description: `Finish of walls in ${on.title}`,
    specification: finishWords(wall, 'Wall finish'),
    dimension: 'area',
    net,
    finish: wall,
    tag,
    beside: on.openings.map((opening) => opening.id),
  });
}

/** Measures the paint on a ceiling: on boards and plaster, and on the bare soffit where no ceiling is hung. */
export function measureCeilingPaint(sheet: TakeoffSheet, on: RoomOnSheet, what: string): void {
  const layers: [item: string, role: MaterialRole, title: string, coats: number][] = [
    ['ceiling.primer', 'primer', `Primer on ${what}, one coat`, 1],
    ['ceiling.finish', 'paint_ceiling', `Paint on ${what}, ${FINISHING_COATS} coats`, FINISHING_COATS],
  ];
  for (const [item, role, title, coats] of layers) {
    sheet.add({
      subject: on.subject,
      item,
      section: 'paint',
      role,
      rule: 'paint.ceiling',
      description: `${title}, in ${on.title}`,
      specification: title,
      dimension: 'area',
      net: on.area,
      coats,
      tag: 'measured',
    });
  }
}

/** The coats below the finish are those of the template; where the finish comes from stays the same. */
function templateOf({ source, says, evidence }: ChosenFinish): ChosenFinish {
  return { source, says, evidence, outcome: 'template' };
}

function isSkirted({ rule, finishes: { base } }: RoomOnSheet): boolean {
  return base.outcome === 'template' ? rule.skirting : isWork(base);
}

/** Undefined where the whole height is painted. */
function paintedZone(sheet: TakeoffSheet, on: RoomOnSheet, to: Formula): Zone | undefined {
  if (on.tiles !== null) return { from: metresOf(on.tiles), to };
  if (sheet.profile.wallFinishFrom.value === 'floor' || !isSkirted(on)) return undefined;
  const { base } = on.finishes;
  const skirting = skirtingHeight(base.outcome === 'product' ? base.material : sheet.material('skirting'));
  return skirting === null ? undefined : { from: metresOf(skirting), to };
}

/** Measures reveals of windows by length, where the standard does. */
function measureReveals(sheet: TakeoffSheet, on: RoomOnSheet): void {
  const windows = on.openings.filter(({ kind }) => kind === 'window');
  if (sheet.profile.windowReveals.value !== 'by_length' || windows.length === 0) return;
  const around = windows.map((window) =>
    openingHeight(sheet, window)
      .times(2)
      .plus(metres(widthInWall(window))),
  );
  sheet.add({
    subject: on.subject,
    item: 'reveals',
    section: 'paint',
    role: 'reveals',
    rule: 'reveals.length',
    description: `Reveals of windows in ${on.title}`,
    specification: 'Paint on reveals of windows, jambs and soffit',
    dimension: 'length',
    net: Formula.sum(around),
    tag: sheet.height('window').tag,
    beside: windows.map(({ id }) => id),
  });
}
