import type { PlanDescription } from './description';
import { printedScale } from './lengths';
import { SHEET_WORDS } from './sheet-words';

/** What a sheet drawn at the first ratio says after it was plotted at the second without correcting the note. */
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

/** The scale as the sheet prints it, right or wrong; null when it prints none. */
export function notedScale(plan: PlanDescription): string | null {
  const { ratio } = plan.sheet;
  switch (plan.annotation.scaleNote) {
    case 'none':
      return null;
    case 'right':
      return printedScale(ratio);
    case 'wrong':
      return printedScale(STALE[ratio] ?? ratio / 2);
  }
}

/** With its word, as one line of text. */
export function scaleLine(plan: PlanDescription, noted: string): string {
  const { scale } = SHEET_WORDS[plan.language];
  return plan.language === 'de' ? `M ${noted}` : `${scale}: ${noted}`;
}
