import type { PlanDescription, WallStyle } from './description';
import { HANDS } from './hand';
import { LAYOUTS, type LayoutName } from './layouts/layouts';
import { randomHabits, randomPlan } from './random-plan';

export interface SuitePlan {
  readonly name: string;
  readonly style: WallStyle;
  readonly seed: number;
  readonly plan: PlanDescription;
}

export const WALL_STYLES: readonly WallStyle[] = ['filled', 'double', 'stroke', 'hatched'];

const ROTATIONS = [0, 90, 180, 270] as const;

/**
 * Plans that the extraction must read well: every wall style in every layout, `rounds` times with different seeds.
 * Page rotation, units, scale, layers and annotation differ from plan to plan. `habitual` plans also have habits of
 * drawing.
 */
export function planSuite(rounds: number, firstSeed = 1, habitual = false): SuitePlan[] {
  const layouts = Object.keys(LAYOUTS) as LayoutName[];
  let seed = firstSeed;
  return Array.from({ length: rounds }).flatMap(() =>
    WALL_STYLES.flatMap((style) =>
      layouts.map((layout): SuitePlan => {
        const plan = randomPlan(seed, {
          layout,
          walls: { style },
          ...(habitual && { habits: randomHabits(seed) }),
          sheet: { rotate: ROTATIONS[seed % 4] },
        });
        return { name: `${style} ${layout} ${seed}`, style, seed: seed++, plan };
      }),
    ),
  );
}

/** Plans by every other hand: each hand draws each layout, in the style of wall that the hand changes. */
export function handSuite(firstSeed = 1): (SuitePlan & { readonly hand: string })[] {
  const layouts = Object.keys(LAYOUTS) as LayoutName[];
  let seed = firstSeed;
  return Object.entries(HANDS).flatMap(([name, hand]) =>
    layouts.map((layout) => {
      const style: WallStyle = hand.bareHatch ? 'hatched' : 'double';
      const plan = randomPlan(seed, {
        layout,
        walls: { style },
        hand,
        ...(hand.onePen && { sheet: { layers: 'none' } }),
        ...(hand.raisedHalves && { imperial: false }),
      });
      return { name: `${name} ${layout} ${seed}`, hand: name, style, seed: seed++, plan };
    }),
  );
}
