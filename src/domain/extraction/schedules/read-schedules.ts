import type { DrawnText } from '../../drawing/drawing';
import type { DrawingUnits, Segment } from '../../geometry';
import { textFrame } from '../texts/text-frame';
import { cellGrid } from './cell-grid';
import { tablesInCells } from './cell-tables';
import { columnRoles, isKeyHeader, plain } from './columns';
import { readLegends } from './legends';
import { rulingGroups } from './rulings';
import type { Schedule, ScheduleKind, SheetTable } from './schedule';
import { readTables } from './text-tables';
import { CELLS } from './thresholds';

const WORDS: readonly (readonly [ScheduleKind, RegExp])[] = [
  ['door', /\b(?:doors?|turen|tur|turliste|portes?|puertas?|porte|vrata|ovet|ovi|leaf|frame|hardware)\b/],
  [
    'window',
    /\b(?:windows?|fenster|fensterliste|fenetres?|ventanas?|finestre?|infissi|okna|ikkunat?|glazing|sill)\b/,
  ],
  [
    'room',
    /\b(?:rooms?|spaces?|raum|raume|raumliste|raumbuch|locaux|local|pieces?|surfaces?|locales|superficies|vani|locali|prostor|prostori|tilat|tila|floor finish|wall finish|ceiling finish|area|flache|superficie|pinta ala|povrsina)\b/,
  ],
];

/** Headers of lists of materials. */
const MATERIALS = /\b(?:material|product|manufacturer|materiau|materiale)\b/;

/**
 * Schedules of rooms, doors, windows and finishes on a page: tables of ruled cells first, then tables of texts in rows and
 * columns, then legends.
 */
export function readSchedules(
  texts: readonly DrawnText[],
  lines: readonly Segment[],
  page: { readonly width: DrawingUnits; readonly height: DrawingUnits },
): Schedule[] {
  const ruled = tablesOfCells(texts, lines, page).flatMap(scheduleOf);
  const inRuled = new Set(ruled.flatMap((table) => table.texts));
  const others = texts.filter((text) => !inRuled.has(text));
  const bare = readTables(others, lines, isHeader).flatMap(scheduleOf);
  const inTables = new Set(bare.flatMap((table) => table.texts));
  return [...ruled, ...bare, ...readLegends(others.filter((text) => !inTables.has(text)))];
}

function tablesOfCells(
  texts: readonly DrawnText[],
  lines: readonly Segment[],
  page: { readonly width: DrawingUnits; readonly height: DrawingUnits },
): SheetTable[] {
  const keys = texts.filter(
    ({ visible, text }) => visible && (isKeyHeader(text) || OTHER_COLUMN.test(plain(text))),
  );
  // The letters of a grid (B, H, W) are headers of sizes as well; a table has words besides.
  const words = new Set(keys.map(({ text }) => plain(text)).filter(({ length }) => length > 1));
  if (keys.length < CELLS.minColumns || words.size < CELLS.minWords) return [];
  const near = keys.map((text) => ({ at: textFrame(text).centre, reach: CELLS.reach * text.size }));
  return rulingGroups(lines, page, near).flatMap((group) => {
    const grid = cellGrid(group, texts);
    return grid === null ? [] : tablesInCells(grid, texts);
  });
}

function scheduleOf(table: SheetTable): Schedule[] {
  const kind = kindOf(table);
  return kind === null ? [] : [{ ...table, kind, roles: columnRoles(table.columns) }];
}

function isHeader(row: readonly string[]): boolean {
  const words = row.map(plain);
  return isKeyHeader(row[0]) && words.slice(1).some((word) => OTHER_COLUMN.test(word));
}

/** Headers of the further columns that a schedule has at least one of. */
const OTHER_COLUMN =
  /^(?:(?:room |door |window )?name|room|space|description|desc|b|h|w|width|height|size|qty|quantity|area|type|material(?: product)?|floor(?: finish)?|base(?: finish)?|ceiling(?: finish)?|walls?(?: finish)?|raum(?:name)?|bezeichnung|breite|hohe|flache|nom|designation|piece|local|largeur|hauteur|surface|nombre|ancho|alto|superficie|nome|locale|larghezza|altezza|ime|prostor|sirina|visina|povrsina|nimi|tila|leveys|korkeus|pinta ala|fire rating|hardware|finish|remarks)$/;

/** By the title, else by the headers; null for other tables, such as legends, and lists of revisions and drawings. */
function kindOf({ title, columns }: SheetTable): ScheduleKind | null {
  const heading = plain(title ?? '');
  const headers = columns.map(plain).join(' | ');
  if (
    /\b(?:revision|drawing|sheet|index|plan)s?\b/.test(`${heading} ${headers}`) &&
    !/schedule|liste/.test(heading)
  )
    return null;
  const named = WORDS.find(([, words]) => words.test(heading))?.[0];
  // A schedule of doors may have a column of materials; a list of codes and materials is one of finishes.
  if (MATERIALS.test(headers) && named !== 'door' && named !== 'window')
    return isKeyHeader(columns[0]) ? 'finish' : null;
  return named ?? WORDS.find(([, words]) => words.test(headers))?.[0] ?? null;
}
