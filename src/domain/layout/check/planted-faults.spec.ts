import { FAULTS, plantedCases } from '../../../../test/support/layout-faults/planted';
import { runs } from '../../../../test/support/runs';
import { layoutProfile } from '../profiles';
import { checkLayout } from '.';

const cases = plantedCases(runs(1, 2));

describe('planted faults', () => {
  it('are many, and of every kind', () => {
    expect(cases.length).toBeGreaterThanOrEqual(runs(300, 600));
    expect(new Set(cases.map(({ fault }) => fault)).size).toBe(FAULTS.length);
  });

  it.each(FAULTS)('are found, and nothing else is reported: $name', ({ name }) => {
    for (const { specimen, fault, layout, expected } of cases) {
      if (fault !== name) continue;
      const violations = checkLayout(layout, layoutProfile(layout.profile));
      const seen = violations.map(({ kind, elements }) => `${kind}: ${elements.join(' ')}`);
      expect({ specimen, found: seen.sort() }).toEqual({ specimen, found: [...expected].sort() });
    }
  });
});
