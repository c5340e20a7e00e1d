import type { DrawnText } from '../../drawing/drawing';
import {
  angleBetween,
  type Degrees,
  type DrawingUnits,
  inFrame,
  type Point,
  SpatialIndex,
  unitAt,
} from '../../geometry';
import type { Discard } from '../model/observation';
import { readScaleNotes } from './scale-notes';
import { textFrame } from './text-frame';
import { LABEL } from './thresholds';

/** One line of text with its middle, as a point that a room may contain. */
export interface LabelLine {
  readonly text: string;
  readonly centre: Point;
  readonly size: DrawingUnits;
  readonly width: DrawingUnits;
  readonly angle: Degrees;
  readonly source: DrawnText;
}

/** Layers for dimensions and title blocks, whose texts name no room. */
const OTHER_LAYER = /dim|bema|cota|quot|mitat|ttlb/i;

/** Lines that can belong to a room's label: no dimensions, no scale notes, no sentences. */
export function labelLines(texts: readonly DrawnText[], discard?: Discard): LabelLine[] {
  return texts.flatMap((source) => {
    const text = source.text.replace(/\s+/g, ' ').trim();
    if (text === '') return [];
    const { centre } = textFrame(source);
    const reason = whyNoLine(source, text);
    if (reason === null) {
      const { size, width, angle } = source;
      return [{ text, centre, size, width, angle, source }];
    }
    discard?.({ what: `text "${text}"`, reason, at: centre });
    return [];
  });
}

function whyNoLine({ visible, layer }: DrawnText, clean: string): string | null {
  if (!visible) return 'The text is not visible.';
  if (layer !== null && OTHER_LAYER.test(layer)) {
    return `Its layer "${layer}" holds dimensions or the title block.`;
  }
  if (clean.split(' ').length > LABEL.maxWords) return `It has more than ${LABEL.maxWords} words: a note.`;
  return readScaleNotes(clean).length > 0 ? 'It states a scale.' : null;
}

/** Blocks of lines that stand under one another, read from top to bottom. */
export function labelBlocks(lines: readonly LabelLine[]): LabelLine[][] {
  const index = new SpatialIndex(lines, ({ centre: [x, y] }) => [x, y, x, y]);
  const blockOf = new Map<LabelLine, LabelLine[]>();
  for (const line of lines) {
    if (!blockOf.has(line)) blockOf.set(line, [line]);
    const reach = Math.max(line.size * LABEL.leading, line.width / 2 + line.size);
    for (const other of index.near(line.centre, reach)) {
      if (other === line || !standTogether(line, other)) continue;
      const [mine, theirs] = [blockOf.get(line)!, blockOf.get(other) ?? [other]];
      if (mine === theirs) continue;
      mine.push(...theirs);
      theirs.forEach((member) => blockOf.set(member, mine));
    }
  }
  return [...new Set(blockOf.values())].map(inReadingOrder);
}

function standTogether(p: LabelLine, q: LabelLine): boolean {
  if (angleBetween(p.angle, q.angle) > LABEL.parallel) return false;
  const size = Math.max(p.size, q.size);
  if (size > LABEL.maxSizeRatio * Math.min(p.size, q.size)) return false;
  const [along, across] = inFrame(q.centre, p.centre, unitAt(p.angle));
  const stacked = Math.abs(across) <= size * LABEL.leading && Math.abs(across) > size * LABEL.minLeading;
  return stacked && Math.abs(along) <= Math.max(p.width, q.width) / 2 + size * LABEL.sideSlack;
}

function inReadingOrder(block: LabelLine[]): LabelLine[] {
  const unit = unitAt(block[0].angle);
  const down = (line: LabelLine): number => inFrame(line.centre, block[0].centre, unit)[1];
  return [...block].sort((p, q) => down(p) - down(q));
}
