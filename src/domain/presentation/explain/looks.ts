import type { StageReport } from '../../extraction/observe';

/** How a role is drawn. `tone` is a place in the palette; `dash` lists strokes and spaces in pixels. */
export interface Look {
  readonly tone: number;
  readonly dash: readonly number[];
}

/**
 * Colours that people with any colour vision tell apart (Okabe and Ito, "Color Universal Design"), without the
 * yellow, which is invisible on paper, and without the vermilion, which marks what was left out.
 */
export const TONES = ['#0072b2', '#009e73', '#e69f00', '#cc79a7', '#7a4f1d', '#56b4e9'] as const;

/** Marks what a stage left out. */
export const LEFT_OUT = '#d1350f';

const DASHES: readonly (readonly number[])[] = [[], [6, 3], [2, 3], [9, 3, 2, 3]];

/**
 * The look of each role, the same in every picture. Two roles of one picture get different looks as long as
 * there are enough of them.
 */
export function looksOf(reports: readonly StageReport[]): ReadonlyMap<string, Look> {
  const pictures = reports.map(({ shapes }) => new Set(shapes.map(({ role }) => role)));
  const places = new Map<string, number>();
  for (const role of pictures.flatMap((roles) => [...roles])) {
    if (places.has(role)) continue;
    const beside = pictures.filter((roles) => roles.has(role)).flatMap((roles) => [...roles]);
    const taken = new Set(beside.map((other) => places.get(other)));
    let place = 0;
    while (taken.has(place)) place++;
    places.set(role, place);
  }
  return new Map([...places].map(([role, place]) => [role, lookAt(place)]));
}

const lookAt = (place: number): Look => ({
  tone: place % TONES.length,
  dash: DASHES[Math.floor(place / TONES.length) % DASHES.length],
});
