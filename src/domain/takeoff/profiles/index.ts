import { ARCHAI_SIMPLE } from './archai-simple';
import { IS1200 } from './is1200';
import { NRM2 } from './nrm2';
import { POMI } from './pomi';
import type { MeasurementProfile, StandardId } from './profile';
import { US } from './us';
import { VOB } from './vob';

const PROFILES: Record<StandardId, MeasurementProfile> = {
  is1200: IS1200,
  'archai-simple': ARCHAI_SIMPLE,
  nrm2: NRM2,
  pomi: POMI,
  us: US,
  vob: VOB,
};

/** The profile of a measurement standard. */
export function profileOf(id: StandardId): MeasurementProfile {
  return PROFILES[id];
}

export { type MeasurementProfile, SEEN, type Seen, type StandardId, STANDARDS } from './profile';
export { standardRules, type StandardRule } from './standard-rules';
