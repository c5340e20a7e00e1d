import type { PlanDescription } from './description';
import { printedScale } from './lengths';
import { SHEET_WORDS } from './sheet-words';

/** The note on a sheet that was drawn at the first ratio and plotted at the second without a correction. */
const STALE: Record<number, number> = {
  20: 25,
  25: 50,
  50: 100,
  100: 50,
  200: 100,
  24: 48,
  48: 96,
  96: 48,
  192: 96,
};

/** The scale that the sheet prints, right or wrong; null when it prints none. */
export function notedScale(plan: PlanDescription): string | null {
  const { ratio } = plan.sheet;
  switch (plan.annotation.scaleNote) {
    case 'none':
      return null;
    case 'right':
      return plan.annotation.noteNotation?.replace('#', String(ratio)) ?? printedScale(ratio);
    case 'wrong':
      return printedScale(STALE[ratio] ?? ratio / 2);
  }
}

/** The scale with its word, as one line of text. */
export function scaleLine(plan: PlanDescription, noted: string): string {
  const { scale } = SHEET_WORDS[plan.language];
  return plan.language === 'de' ? `M ${noted}` : `${scale}: ${noted}`;
}
