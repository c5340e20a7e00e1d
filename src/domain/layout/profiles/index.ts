import type { LayoutProfile, ProfileId } from '../profile';
import { ADA_2010 } from './ada';
import { NBC_INDIA } from './nbc-india';
import { PLAIN } from './plain';

const PROFILES: Readonly<Record<ProfileId, LayoutProfile>> = {
  plain: PLAIN,
  nbc_india: NBC_INDIA,
  ada: ADA_2010,
};

/** The planning rules of this name. */
export function layoutProfile(id: ProfileId): LayoutProfile {
  return PROFILES[id];
}
