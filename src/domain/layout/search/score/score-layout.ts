import type { Layout } from '../../layout';
import { layoutProfile } from '../../profiles';
import type { Programme } from '../../programme';
import type { ScoreTerm } from '../../search-request';
import { areaTerm, aspectTerm, circulationTerm } from './shape-terms';
import { accessibilityTerm, daylightTerm, relationsTerm, zoningTerm } from './use-terms';

/** The score of a layout, from 0 to 100: the weighted mean of its terms, with their reasons. */
export function scoreLayout(layout: Layout, programme: Programme): { score: number; terms: ScoreTerm[] } {
  const profile = layoutProfile(layout.profile);
  const terms = [
    areaTerm(layout),
    aspectTerm(layout),
    circulationTerm(layout),
    daylightTerm(layout, programme),
    relationsTerm(layout, programme),
    zoningTerm(layout, profile),
    accessibilityTerm(layout),
  ];
  const weights = terms.reduce((sum, { weight }) => sum + weight, 0);
  const mean = terms.reduce((sum, { value, weight }) => sum + value * weight, 0) / weights;
  return { score: Math.round(mean * 1000) / 10, terms };
}
