import type { DrawingPage, DrawnText } from '../../drawing/drawing';
import {
  type Box,
  boxOf,
  clustersWithin,
  indexSegments,
  lengthOf,
  type Point,
  SpatialIndex,
} from '../../geometry';
import type { Stroke } from '../model/linework';
import { textFrame } from '../texts/text-frame';
import { titleBlockCaptions } from '../texts/title-block-words';
import { united } from './boxes';
import { TABLE } from './thresholds';

/** Lines ruled round texts. */
export interface RuledTable {
  readonly box: Box;
  /** Whether its cells have the captions of a title block. */
  readonly titleBlock: boolean;
}

/** Schedules and title blocks: level and upright lines that meet, with texts in the rows between them. */
export function ruledTables(
  strokes: readonly Stroke[],
  texts: readonly DrawnText[],
  page: DrawingPage,
): RuledTable[] {
  const written = texts.filter((text) => text.visible && text.size > 0);
  const centres = new SpatialIndex(written, (text) => boxOf([textFrame(text).centre]));
  const tables = ruledGroups(strokes, page).flatMap((group): RuledTable[] => {
    const box = boxOf(group.flatMap(({ a, b }) => [a, b]));
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    if (Math.min(width, height) < TABLE.minSide) return [];
    if (width * height > TABLE.maxShare * page.width * page.height) return [];
    const inside = centres.search(box);
    const captions = new Set(inside.flatMap(({ text }) => titleBlockCaptions(text)));
    if (captions.size >= TABLE.captions) return [{ box, titleBlock: true }];
    return hasRows(group, box, inside) ? [{ box, titleBlock: false }] : [];
  });
  return joined(tables);
}

/** Level and upright lines that meet each other. Those as long as the page are the rest of a frame. */
function ruledGroups(strokes: readonly Stroke[], page: DrawingPage): Stroke[][] {
  const isFlat = (p: number, q: number): boolean => Math.abs(p - q) <= TABLE.touch;
  const long = strokes.filter((stroke) => lengthOf(stroke) >= TABLE.minRuling);
  const level = long.filter(
    ({ a, b }) => isFlat(a[1], b[1]) && Math.abs(a[0] - b[0]) < TABLE.maxSide * page.width,
  );
  const upright = long.filter(
    ({ a, b }) => isFlat(a[0], b[0]) && Math.abs(a[1] - b[1]) < TABLE.maxSide * page.height,
  );
  const [levels, uprights] = [indexSegments(level), indexSegments(upright)];
  const seen = new Set<Stroke>();
  const groups: Stroke[][] = [];
  let group: Stroke[] = [];
  const take = (stroke: Stroke): void => {
    if (seen.has(stroke)) return;
    seen.add(stroke);
    group.push(stroke);
  };
  for (const first of level) {
    if (seen.has(first)) continue;
    group = [];
    take(first);
    for (const { a, b } of group) {
      const index = isFlat(a[1], b[1]) ? uprights : levels;
      index.search(boxOf([a, b], TABLE.touch)).forEach(take);
    }
    if (group.length >= TABLE.minRulings) groups.push(group);
  }
  return groups;
}

/** Whether most rows have a text that fills their height and that no line cuts, in the direction of most texts. */
function hasRows(group: readonly Stroke[], box: Box, inside: readonly DrawnText[]): boolean {
  const turned = inside.filter(({ angle }) => Math.abs(Math.abs(angle) - 90) < TABLE.parallel);
  const axis = turned.length * 2 > inside.length ? 0 : 1;
  const place = ({ a, b }: Stroke): number => (a[axis] + b[axis]) / 2;
  const across = group
    .filter(({ a, b }) => Math.abs(a[axis] - b[axis]) <= TABLE.touch)
    .sort((p, q) => place(p) - place(q));
  const cut = indexSegments(group.filter(({ a, b }) => Math.abs(a[axis] - b[axis]) > TABLE.touch));
  // Lines run through the labels of rooms where the floor has a grid.
  const whole = inside.filter((text) => {
    const at = textFrame(text).centre;
    const half = (TABLE.uncut * text.width) / 2;
    const reach: Point = axis === 1 ? [half, 0] : [0, half];
    return cut.search([at[0] - reach[0], at[1] - reach[1], at[0] + reach[0], at[1] + reach[1]]).length === 0;
  });
  const width = box[3 - axis] - box[1 - axis];
  const rulings = clustersWithin(across, TABLE.sameLine, place)
    .filter((line) => line.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= TABLE.minWidth * width)
    .map(([first]) => place(first));
  const rows = rulings.slice(1).map((to, i): [number, number] => [rulings[i], to]);
  const filled = rows.filter(([from, to]) =>
    whole.some((text) => {
      const at: Point = textFrame(text).centre;
      return at[axis] > from && at[axis] < to && to - from <= TABLE.rowHeight * text.size;
    }),
  );
  return filled.length >= TABLE.minRows && filled.length >= TABLE.filled * rows.length;
}

/** Tables that overlap are one; it is a title block if a part of it is. */
function joined(tables: readonly RuledTable[]): RuledTable[] {
  return tables.reduce<RuledTable[]>((all, table) => {
    const meets = ({ box: [minX, minY, maxX, maxY] }: RuledTable): boolean =>
      minX <= table.box[2] + TABLE.touch &&
      maxX >= table.box[0] - TABLE.touch &&
      minY <= table.box[3] + TABLE.touch &&
      maxY >= table.box[1] - TABLE.touch;
    const [met, apart] = [all.filter(meets), all.filter((other) => !meets(other))];
    const whole = met.reduce(
      (one, other) => ({
        box: united(one.box, other.box),
        titleBlock: one.titleBlock || other.titleBlock,
      }),
      table,
    );
    return [...apart, whole];
  }, []);
}
