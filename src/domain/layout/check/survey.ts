import type { Layout } from '../layout';
import type { LayoutProfile } from '../profile';
import { surveyDoors, type SurveyedDoor } from './doors/survey-doors';
import { surveyGround, type Ground } from './ground';

/** Everything the rules need, measured once. */
export interface Survey extends Ground {
  readonly profile: LayoutProfile;
  readonly doors: readonly SurveyedDoor[];
}

export function surveyLayout(layout: Layout, profile: LayoutProfile): Survey {
  const ground = surveyGround(layout);
  return { ...ground, profile, doors: surveyDoors(ground) };
}
