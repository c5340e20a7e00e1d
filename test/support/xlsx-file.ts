import type { ZipEntry } from '../../src/listings/spreadsheet/zip-archive';
import { rawZip } from './archives/raw-zip';

/** A cell of a workbook: a text, a number, a yes or no, an Excel date, or a formula with what it was worked out to. */
export type WorkbookCell =
  string | number | boolean | { date: number } | { formula: string; shows: string | number | null } | null;

const xml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  );

/** The parts of a workbook with one sheet, as Office Open XML (ECMA-376) wants them. */
export function workbookParts(rows: readonly (readonly WorkbookCell[])[]): ZipEntry[] {
  const sheet = rows
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, address(c, r))).join('')}</row>`,
    )
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const part = (name: string, text: string): ZipEntry => ({
    name,
    content: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`),
  });
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Prices" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    part(
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  ];
}

/** A workbook with one sheet. */
export function workbook(rows: readonly (readonly WorkbookCell[])[]): Buffer {
  return zipOf(workbookParts(rows));
}

/** A ZIP archive of these files without compression. */
export const zipOf = (parts: readonly ZipEntry[]): Buffer =>
  rawZip({ entries: parts.map(({ name, content }) => ({ name, data: content, method: 0 })) });

/** A ZIP archive with a packed file that states a size of a few bytes, and other files. */
export const bombOf = (name: string, content: Buffer, parts: readonly ZipEntry[] = []): Buffer =>
  rawZip({
    entries: [
      { name, data: content, both: { size: 7 } },
      ...parts.map((part) => ({ name: part.name, data: part.content, method: 0 })),
    ],
  });

function address(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function cellXml(cell: WorkbookCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${xml(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  if ('date' in cell) return `<c r="${at}" s="1"><v>${cell.date}</v></c>`;
  const { formula, shows } = cell;
  const value = shows === null ? '' : `<v>${xml(String(shows))}</v>`;
  return `<c r="${at}"${typeof shows === 'string' ? ' t="str"' : ''}><f>${xml(formula)}</f>${value}</c>`;
}
