import { LEAST_NET_SHARE, mostNetShare } from '../../net-share';
import type { LayoutProfile } from '../../profile';
import type { FacilityTemplate } from '../templates/template';
import type { RoomDraft } from './room-draft';
import { toHundredths } from './rounding';

/** Rooms are stretched at most by this factor; beyond it ground stays free. */
const LARGEST_STRETCH = 1.25;
/** Sizes of one free area, m², and the most of them. */
const AREA_M2 = { least: 6, most: 60 };
const MOST_AREAS = 6;

/**
 * Ground that the rooms of a programme leave free in a shell, as rooms without a use. Empty when stretching the rooms a
 * little fills the shell.
 *
 * @param planned the programme's rooms
 * @param shellM2 net area of the shell; undefined when it is unknown
 */
export function freeAreas(
  planned: readonly RoomDraft[],
  shellM2: number | undefined,
  template: FacilityTemplate,
  profile: LayoutProfile,
): RoomDraft[] {
  const neededM2 = planned.reduce((sum, { area_m2 }) => sum + area_m2, 0);
  const shell = shellM2 ?? 0;
  if (shell * mostNetShare(planned.length) <= neededM2 * LARGEST_STRETCH) return [];
  // Only ground that is left in any case, so that no free area takes ground from a room.
  const free = shell * LEAST_NET_SHARE - neededM2;
  if (free < AREA_M2.least) return [];
  const pieces = Math.min(MOST_AREAS, Math.ceil(free / AREA_M2.most));
  const area_m2 = toHundredths(free / pieces);
  const { value: standard } = profile.rooms.unknown;
  const draft: RoomDraft = {
    item: null,
    type: 'unknown',
    name: 'Free area',
    area_m2,
    min_area_m2: standard.min_area_m2,
    min_clear_mm: [standard.min_clear_mm[0], standard.min_clear_mm[1]],
    max_aspect: 3,
    daylight: 'none',
    source: { kind: 'template', template: template.facility, rule: 'The shell is larger than the brief' },
    area_source: null,
  };
  return Array.from({ length: pieces }, () => draft);
}
