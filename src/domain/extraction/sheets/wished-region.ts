import type { Box } from '../../geometry';
import type { FoundDrawing } from '../model/sheet-drawing';

/** `x, y, width, height`, in drawing units. */
const RECTANGLE =
  /^\s*(-?\d+(?:\.\d+)?)(?:\s*[,;]\s*|\s+)(-?\d+(?:\.\d+)?)(?:\s*[,;]\s*|\s+)(\d+(?:\.\d+)?)(?:\s*[,;]\s*|\s+)(\d+(?:\.\d+)?)\s*$/;

/** The part of the sheet that a caller wishes to have read; the drawing is null where they gave a rectangle. */
export interface WishedPart {
  readonly box: Box;
  readonly drawing: FoundDrawing | null;
}

/**
 * Reads a wish: a rectangle, the number of a drawing on the sheet from 1, or its title or a part of the title that no
 * other has. Null where nothing on the sheet fits it.
 */
export function wishedPart(wish: string, drawings: readonly FoundDrawing[]): WishedPart | null {
  const rectangle = RECTANGLE.exec(wish);
  if (rectangle !== null) {
    const [x, y, width, height] = rectangle.slice(1).map(Number);
    return width > 0 && height > 0 ? { box: [x, y, x + width, y + height], drawing: null } : null;
  }
  const found = /^\s*\d+\s*$/.test(wish) ? drawings[Number(wish) - 1] : titled(wish, drawings);
  return found === undefined ? null : { box: found.box, drawing: found };
}

function titled(wish: string, drawings: readonly FoundDrawing[]): FoundDrawing | undefined {
  const wanted = plain(wish);
  const same = drawings.filter(({ title }) => title !== null && plain(title) === wanted);
  if (same.length > 0) return same[0];
  const alike = drawings.filter(({ title }) => title !== null && plain(title).includes(wanted));
  return alike.length === 1 ? alike[0] : undefined;
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();
}
