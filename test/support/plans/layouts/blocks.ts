import type { Dice } from '../dice';
import type { RoomUse } from '../room-uses';
import { rectangle } from '../polygon';
import type { Polygon } from '../vector';

/** A room in modules (100 mm or 4 in) before it gets an id. */
export interface Block {
  readonly use: RoomUse;
  readonly outline: Polygon;
  readonly holes?: readonly Polygon[];
}

/** The use of the building, which decides the uses of its rooms. */
export interface Programme {
  readonly passage: RoomUse;
  /** Uses for rooms up to 6, 12 and 20 m², and for larger ones. */
  readonly small: readonly RoomUse[];
  readonly medium: readonly RoomUse[];
  readonly large: readonly RoomUse[];
  readonly largest: readonly RoomUse[];
}

export const PROGRAMMES: Record<'dwelling' | 'office' | 'clinic', Programme> = {
  dwelling: {
    passage: 'hall',
    small: ['toilet', 'bathroom', 'storage', 'utility'],
    medium: ['bedroom', 'kitchen', 'bathroom'],
    large: ['bedroom', 'kitchen', 'living'],
    largest: ['living'],
  },
  office: {
    passage: 'corridor',
    small: ['storage', 'toilet', 'server', 'pantry'],
    medium: ['office', 'server', 'washroom', 'pantry', 'storage'],
    large: ['office', 'meeting', 'staff'],
    largest: ['office', 'meeting', 'reception'],
  },
  clinic: {
    passage: 'corridor',
    small: ['toilet', 'storage', 'xray'],
    medium: ['operatory', 'sterilization', 'xray', 'operatory'],
    large: ['operatory', 'laboratory', 'office', 'staff'],
    largest: ['waiting', 'reception', 'staff'],
  },
};

/** A use that suits the size, in square modules (0.01 m²). */
export function useFor(squareModules: number, programme: Programme, dice: Dice): RoomUse {
  const { small, medium, large, largest } = programme;
  if (squareModules <= 600) return dice.pick(small);
  if (squareModules <= 1200) return dice.pick(medium);
  return dice.pick(squareModules <= 2000 ? large : largest);
}

export const block = (use: RoomUse, x: number, y: number, width: number, height: number): Block => ({
  use,
  outline: rectangle(x, y, width, height),
});

/** Splits a length into parts of `least` to `most`. */
export function parts(total: number, least: number, most: number, dice: Dice): number[] {
  const out: number[] = [];
  let left = total;
  while (left >= 2 * least) {
    const part = dice.between(least, Math.min(most, left - least));
    out.push(part);
    left -= part;
  }
  return [...out, left];
}

/**
 * A row of rooms. Some are L-shaped, because a small room, a stair or a shaft takes their corner at the passage.
 * `inner` is the y of the passage.
 */
export function row(
  [x, y, width, height]: readonly [number, number, number, number],
  inner: 'top' | 'bottom',
  programme: Programme,
  dice: Dice,
): Block[] {
  let at = x;
  return parts(width, 24, 62, dice).flatMap((w) => {
    const left = at;
    at += w;
    const use = useFor(w * height, programme, dice);
    if (w < 44 || height < 40 || !dice.chance(0.45)) return [block(use, left, y, w, height)];
    return carved(use, [left, y, w, height], inner, programme, dice);
  });
}

function carved(
  use: Block['use'],
  [x, y, w, h]: readonly [number, number, number, number],
  inner: 'top' | 'bottom',
  programme: Programme,
  dice: Dice,
): Block[] {
  const shaft = dice.chance(0.3);
  const cw = shaft ? dice.between(7, 11) : dice.between(14, Math.min(24, w - 22));
  const ch = shaft ? dice.between(6, 10) : dice.between(15, Math.min(24, h - 18));
  const cy = inner === 'top' ? y : y + h - ch;
  const smallUse = shaft ? 'shaft' : dice.pick(programme.small);
  const [low, high] = [y, y + h];
  const step = inner === 'top' ? y + ch : y + h - ch;
  const outline: Polygon =
    inner === 'top'
      ? [
          [x + cw, low],
          [x + w, low],
          [x + w, high],
          [x, high],
          [x, step],
          [x + cw, step],
        ]
      : [
          [x, low],
          [x + w, low],
          [x + w, high],
          [x + cw, high],
          [x + cw, step],
          [x, step],
        ];
  return [{ use, outline }, block(smallUse, x, cy, cw, ch)];
}
