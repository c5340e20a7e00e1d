import type { Drawing, DrawnText } from '../../drawing/drawing';
import { isWhite } from '../../extraction/linework/colours';
import { readLinework } from '../../extraction/linework/read-linework';
import type { Stroke } from '../../extraction/model/linework';
import type { Point, Ring } from '../../geometry';
import { FineGrid } from './fine-grid';

/** Lines thinner than this are drawn this thin, drawing units. */
const HAIRLINE = 0.2;

/** The pixels of a scanned sheet as a JPEG in shades of grey. It covers the whole page, at any resolution. */
export interface SheetPixels {
  readonly width: number;
  readonly height: number;
  readonly jpeg: Uint8Array;
}

/** What the sheet itself shows, as the background of every picture. */
export interface Sheet {
  readonly page: Drawing['page'];
  readonly grid: FineGrid;
  /** Chains of lines by their width in drawing units. */
  readonly lines: ReadonlyMap<number, readonly (readonly Point[])[]>;
  /** Rings of each filled area. */
  readonly fills: readonly (readonly Ring[])[];
  readonly texts: readonly DrawnText[];
  /** null for a sheet of drawn lines. */
  readonly pixels: SheetPixels | null;
}

/** A sheet that is a picture. The unit of its page is the pixel of the level sheet. */
export const scannedSheet = (page: Drawing['page'], pixels: SheetPixels): Sheet => ({
  ...{ page, grid: new FineGrid(page), lines: new Map(), fills: [], texts: [], pixels },
});

export function sheetOf(drawing: Drawing): Sheet {
  const { strokes, curves, fills, styles } = readLinework(drawing);
  const lines = new Map<number, Point[][]>();
  const add = (style: number, chains: readonly Point[][]): void => {
    const width = Math.max(Math.round(styles[style].width * 10) / 10, HAIRLINE);
    const alike = lines.get(width);
    if (alike) alike.push(...chains);
    else lines.set(width, [...chains]);
  };
  for (const [style, chain] of chainsOf(strokes)) add(style, [chain]);
  for (const { style, points } of curves) add(style, [points]);
  return {
    page: drawing.page,
    grid: new FineGrid(drawing.page),
    lines,
    fills: fills.filter(({ style }) => !isWhite(styles[style].fillColor)).map(({ rings }) => rings),
    texts: drawing.texts.filter(({ visible, searchOnly }) => visible && !searchOnly),
    pixels: null,
  };
}

/** Joins strokes of one path that begin where the one before ended. */
function chainsOf(strokes: readonly Stroke[]): [style: number, chain: Point[]][] {
  const chains: [number, Point[]][] = [];
  let path = -1;
  let end: Point = [NaN, NaN];
  for (const { a, b, style, path: owner } of strokes) {
    if (owner === path && a[0] === end[0] && a[1] === end[1]) chains[chains.length - 1][1].push(b);
    else chains.push([style, [a, b]]);
    [path, end] = [owner, b];
  }
  return chains;
}
