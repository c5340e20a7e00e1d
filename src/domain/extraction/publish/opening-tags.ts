import type { DrawnText } from '../../drawing/drawing';
import { distanceToSegment, groupBy } from '../../geometry';
import type { FoundOpening } from '../model/found-opening';
import type { OpeningKind } from '../model/plan-geometry';
import { units, type WorkingScale } from '../model/working-scale';
import { textFrame } from '../texts/text-frame';
import { OPENING_TAG } from './thresholds';

/** Marks of schedules: D1, D-03, SD2 of doors; W1, KW-2, V2 (a ventilator) of windows. */
const TAGS: readonly [OpeningKind, RegExp][] = [
  ['door', /^(?:D|DR|MD|SD|FD|GD|ED|RS)[-. ]?\d{1,3}[A-Z]?$/],
  ['window', /^(?:W|WN|KW|SW|V)[-. ]?\d{1,3}[A-Z]?$/],
];
/** German marks, T1 and F1. One or two of them may name rooms or finishes. */
const LOOSE_TAGS: readonly [OpeningKind, RegExp][] = [
  ['door', /^T[-. ]?\d{1,3}[A-Z]?$/],
  ['window', /^F[-. ]?\d{1,3}[A-Z]?$/],
];

interface Tag {
  readonly kind: OpeningKind;
  readonly text: string;
  readonly drawn: DrawnText;
}

/** The tags that are printed beside openings: each stands at the nearest opening of its kind. */
export function openingTags(
  openings: readonly FoundOpening[],
  texts: readonly DrawnText[],
  scale: WorkingScale,
): ReadonlyMap<FoundOpening, string> {
  const near = tagsAmong(texts).flatMap((tag) => {
    const { centre } = textFrame(tag.drawn);
    return openings
      .filter(({ kind }) => kind === tag.kind)
      .map((opening) => ({ tag, opening, off: distanceToSegment(centre, opening) - opening.thickness / 2 }))
      .filter(({ off }) => off <= units(OPENING_TAG.reachMm, scale));
  });
  near.sort((p, q) => p.off - q.off || p.tag.drawn.y - q.tag.drawn.y || p.tag.drawn.x - q.tag.drawn.x);
  const tagged = new Map<FoundOpening, string>();
  const used = new Set<Tag>();
  for (const { tag, opening } of near) {
    if (used.has(tag) || tagged.has(opening)) continue;
    used.add(tag);
    tagged.set(opening, tag.text);
  }
  return tagged;
}

function tagsAmong(texts: readonly DrawnText[]): Tag[] {
  const among = (kinds: typeof TAGS): Tag[] =>
    texts.flatMap((drawn): Tag[] => {
      const text = drawn.text.trim();
      const kind = drawn.visible && kinds.find(([, pattern]) => pattern.test(text))?.[0];
      return kind ? [{ kind, text, drawn }] : [];
    });
  const loose = [...groupBy(among(LOOSE_TAGS), ({ kind }) => kind).values()];
  return [...among(TAGS), ...loose.filter(({ length }) => length >= OPENING_TAG.minLoose).flat()];
}
