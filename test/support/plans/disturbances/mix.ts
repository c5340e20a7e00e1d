import type { PlanDescription } from '../description';
import { Dice } from '../dice';
import { LAYOUTS, type LayoutName } from '../layouts/layouts';
import { WALL_STYLES } from '../plan-suite';
import { type PlanOverrides, randomPlan } from '../random-plan';
import { DISTURBANCES, IN_ADDITION, IN_TURN } from '.';
import type { Disturbance } from './disturbance';

export interface MixedPlan {
  readonly name: string;
  readonly seed: number;
  readonly style: PlanDescription['walls']['style'];
  readonly layout: LayoutName;
  /** Names of the disturbances; the first is the one whose turn it was. */
  readonly disturbances: readonly string[];
  readonly plan: PlanDescription;
}

/** How many further disturbances a plan has beside its own. */
const FURTHER = [0, 0, 0, 1, 1, 2];

/** Seeds of which one has an additional disturbance. */
const ONE_IN = 12;

/**
 * A plan with disturbances that fit together, decided by the seed alone. Seeds in a row take every disturbance in
 * turn, and every so often none; styles of walls and layouts are thrown.
 */
export function mixedPlan(seed: number, only?: string): MixedPlan {
  const dice = new Dice(seed * 7919);
  const own = only ? named(only) : IN_TURN[seed % (IN_TURN.length + 1)];
  const chosen = own ? [own] : [];
  const most = own ? 1 + dice.pick(FURTHER) : 0;
  for (const other of dice.shuffle(IN_TURN))
    if (chosen.length < most && !chosen.some((one) => clash(one, other))) chosen.push(other);
  const more = only ? null : addition(seed);
  if (more && chosen.length > 0 && !chosen.some((one) => clash(one, more))) chosen.push(more);
  const style = dice.pick(WALL_STYLES);
  const thrown = dice.pick(Object.keys(LAYOUTS) as LayoutName[]);
  const overrides = chosen.reduce((all, { overrides: more }) => merged(all, more), {
    layout: thrown,
    walls: { style },
  } as PlanOverrides);
  const plan = chosen.reduce(
    (drawn, { apply }) => apply?.(drawn, dice) ?? drawn,
    randomPlan(seed, overrides),
  );
  const layout = overrides.layout ?? thrown;
  const names = chosen.map(({ name }) => name);
  return {
    name: [seed, plan.walls.style, layout, ...names].join(' '),
    seed,
    style: plan.walls.style,
    layout,
    disturbances: names,
    plan,
  };
}

/** A disturbance that one seed in `ONE_IN` has beside those of its turn. */
function addition(seed: number): Disturbance | null {
  const dice = new Dice(seed * 104_729);
  return dice.chance(1 / ONE_IN) ? dice.pick(IN_ADDITION) : null;
}

function named(name: string): Disturbance | undefined {
  const found = DISTURBANCES.find((one) => one.name === name);
  if (!found && name !== 'none') throw new Error(`There is no disturbance "${name}".`);
  return found;
}

function clash(a: Disturbance, b: Disturbance): boolean {
  if (a.name === b.name || a.clashes?.includes(b.name) || b.clashes?.includes(a.name)) return true;
  const [p, q] = [a.overrides, b.overrides];
  return p?.imperial !== undefined && q?.imperial !== undefined && p.imperial !== q.imperial;
}

/** Overrides of both, group by group. */
function merged(a: PlanOverrides, b: PlanOverrides = {}): PlanOverrides {
  return {
    ...a,
    ...b,
    walls: { ...a.walls, ...b.walls },
    openings: { ...a.openings, ...b.openings },
    annotation: { ...a.annotation, ...b.annotation },
    habits: { ...a.habits, ...b.habits },
    sheet: { ...a.sheet, ...b.sheet },
    hand: { ...a.hand, ...b.hand },
  };
}
