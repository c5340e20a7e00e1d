import { SPECIMENS } from '../../../../test/support/layout-faults/specimens';
import { layoutProfile } from '../profiles';
import { checkLayout } from '.';

describe('layouts without a fault', () => {
  it.each(SPECIMENS)('break no rule: $name', ({ layout }) => {
    expect(checkLayout(layout, layoutProfile(layout.profile))).toEqual([]);
  });
});
