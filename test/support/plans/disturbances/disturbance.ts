import type { Annotation, DimensionLook, PlanDescription } from '../description';
import type { Dice } from '../dice';
import type { PlanOverrides } from '../random-plan';

/** One way in which drawings of other offices are harder to read. Disturbances that do not clash can be mixed. */
export interface Disturbance {
  readonly name: string;
  /** What the plan needs so that the disturbance can show. */
  readonly overrides?: PlanOverrides;
  /** Names of disturbances that cannot stand on the same sheet. */
  readonly clashes?: readonly string[];
  apply?(plan: PlanDescription, dice: Dice): PlanDescription;
}

/** The plan with other annotation. */
export const annotated = (plan: PlanDescription, changes: Partial<Annotation>): PlanDescription => ({
  ...plan,
  annotation: { ...plan.annotation, ...changes },
});

/** The plan with dimensions that look different; it has dimensions afterwards. */
export const dimensioned = (plan: PlanDescription, changes: Partial<DimensionLook>): PlanDescription =>
  annotated(plan, {
    dimensions: { ends: 'tick', openings: false, sides: 2, ...plan.annotation.dimensions, ...changes },
  });
