import { UnprocessableError } from '../../../errors';
import type { ProgrammeNotice } from '../../programme';
import { quote } from '../text/span';
import type { Reading } from '../reading/reading';
import { toHundredths } from './rounding';

const ROUNDING = 0.03;
const SMALLEST_M2 = 5;
const LARGEST_M2 = 20_000;

/** The areas that count: the usable ones when the brief states any, else all. */
export function countingAreas(gross: Reading['gross']): Reading['gross'] {
  const usable = gross.filter((area) => area.usable);
  return usable.length > 0 ? usable : gross;
}

/**
 * The gross area that a brief states, m². When it states a built-up area and a carpet area, the carpet area counts,
 * because the rooms must fit inside the walls.
 */
export function grossArea(brief: string, { gross }: Reading, notices: ProgrammeNotice[]): number | null {
  const usable = gross.filter((area) => area.usable);
  const counting = countingAreas(gross);
  const [first] = counting;
  if (first === undefined) return null;
  for (const { m2, start, end } of counting) {
    if (m2 < SMALLEST_M2 || m2 > LARGEST_M2) {
      throw new UnprocessableError(
        'size_out_of_range',
        `${brief.slice(start, end)} is ${toHundredths(m2)} m².`,
        {
          message: `Planbill lays out ${SMALLEST_M2} to ${LARGEST_M2} m². Check the number and the unit of the area.`,
        },
      );
    }
    if (Math.abs(m2 - first.m2) > ROUNDING * Math.max(m2, first.m2)) {
      const [a, b] = [toHundredths(first.m2), toHundredths(m2)];
      throw new UnprocessableError(
        'size_contradiction',
        `The brief states two total areas: ${a} m² and ${b} m².`,
        {
          message: `The brief gives two total areas, ${a} m² and ${b} m². Leave one of them out.`,
        },
      );
    }
  }
  if (usable.length > 0 && usable.length < gross.length) {
    notices.push({
      code: 'carpet_area_counts',
      message: 'The brief states a built-up area and a carpet area. The carpet area counts.',
      span: quote(brief, first),
    });
  }
  return toHundredths(first.m2);
}
