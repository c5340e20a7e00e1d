import type { DrawnText } from '../../drawing/drawing';
import { distance, distanceToSegment, midpoint, type Mm } from '../../geometry';
import { CONFIDENCE } from '../model/confidences';
import type { FoundDoor, FoundOpening } from '../model/found-opening';
import { units, type WorkingScale } from '../model/working-scale';
import { type OpeningSize, openingSizes } from '../texts/opening-sizes';
import { textFrame } from '../texts/text-frame';
import { SIZE_CODE } from './thresholds';

/**
 * Openings with what the size codes beside them say: a window or a passage with the size of a door is a door, such as a
 * pocket door, which is drawn in its wall. An opening takes the nearest code that is about as wide as it is.
 */
export function withSizeCodes(
  openings: readonly FoundOpening[],
  texts: readonly DrawnText[],
  scale: WorkingScale,
): FoundOpening[] {
  const sizes = sizesOf(openings, texts, scale);
  return openings.map((opening) => {
    const size = sizes.get(opening);
    if (size === undefined) return opening;
    const { text, says } = size;
    if (opening.kind === 'door' || says.kind !== 'door') return { ...opening, tag: text };
    return {
      ...opening,
      tag: text,
      kind: 'door' as const,
      confidence: CONFIDENCE.opening.printedSize,
      marks: ['size', ...opening.marks] as const,
      ...(says.pair && { door: pairIn(opening) }),
    };
  });
}

interface SizeCode {
  readonly text: string;
  readonly says: OpeningSize;
}

/** The code of each opening that has one; each text belongs to one opening. */
function sizesOf(
  openings: readonly FoundOpening[],
  texts: readonly DrawnText[],
  scale: WorkingScale,
): ReadonlyMap<FoundOpening, SizeCode> {
  const known = openingSizes(texts.map(({ text }) => text.trim()));
  const near = texts
    .flatMap((drawn) => {
      const text = drawn.text.trim();
      const says = known.get(text);
      return says && drawn.visible ? [{ text, says, at: textFrame(drawn).centre }] : [];
    })
    .flatMap((code) =>
      openings
        .filter(({ a, b }) => isAbout(distance(a, b) * scale.mmPerUnit, code.says.width))
        .map((opening) => ({
          code,
          opening,
          off: distanceToSegment(code.at, opening) + distance(code.at, midpoint(opening.a, opening.b)),
        }))
        .filter(({ opening }) => {
          const off = distanceToSegment(code.at, opening) - opening.thickness / 2;
          return off <= units(SIZE_CODE.reachMm, scale);
        }),
    )
    .sort((p, q) => p.off - q.off || p.code.at[1] - q.code.at[1] || p.code.at[0] - q.code.at[0]);
  const sizes = new Map<FoundOpening, SizeCode>();
  const used = new Set<object>();
  for (const { code, opening } of near) {
    if (used.has(code) || sizes.has(opening)) continue;
    used.add(code);
    sizes.set(opening, code);
  }
  return sizes;
}

const isAbout = (drawn: Mm, printed: Mm): boolean =>
  Math.abs(drawn - printed) <= Math.max(SIZE_CODE.offMm, SIZE_CODE.off * printed);

/** Two leaves that meet in the middle of the opening. */
function pairIn({ a, b }: FoundOpening): FoundDoor {
  return { operation: 'double', leaves: 2, leafWidth: distance(a, b) / 2 };
}
