import type { DrawnText } from '../../drawing/drawing';
import type { Segment } from '../../geometry';
import { readLegends } from './legends';
import { readTables, type Schedule, type ScheduleKind, type SheetTable } from './tables';

/** Headers of the column of numbers or tags, in the languages of the room lexicon. */
const KEY =
  /^(?:no|nos|nr|n|num|number|numero|mark|tag|code|id|pos|item|symbol|type|ref|room no|room number|door no|door number|door mark|window no|window mark|s no|sl no|sr no|raum nr|raumnummer|tur nr|fenster nr|bezeichnung|repere|rep|codigo|oznaka|st|tunnus|numero de local|n local|tila nro)$/;
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

/** Headers of lists of materials, which are read as legends. */
const MATERIALS = /\b(?:material|product|manufacturer|materiau|materiale)\b/;

/** Schedules of rooms, doors, windows and finishes on a sheet. */
export function readSchedules(texts: readonly DrawnText[], lines: readonly Segment[]): Schedule[] {
  const tables = readTables(texts, lines, isHeader).flatMap((table) => {
    const kind = kindOf(table);
    return kind === null ? [] : [{ ...table, kind }];
  });
  const inTables = new Set(tables.flatMap((table) => table.texts));
  return [...tables, ...readLegends(texts.filter((text) => !inTables.has(text)))];
}

function isHeader(row: readonly string[]): boolean {
  const words = row.map(plain);
  return KEY.test(words[0]) && words.slice(1).some((word) => OTHER_COLUMN.test(word));
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
  if (MATERIALS.test(headers)) return null;
  for (const text of [heading, headers]) {
    const kind = WORDS.find(([, words]) => words.test(text))?.[0];
    if (kind !== undefined) return kind;
  }
  return null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
