import type { DeductionBand, LightRule, MeasurementProfile, Seen, Sourced } from './profile';

/** A rule of a standard in words, with the place where it is written. */
export interface StandardRule {
  rule: string;
  statement: string;
  clause: string;
  seen: Seen;
  source: string | null;
}

/** All rules of a standard, as takeoffs by it apply them. */
export function standardRules(profile: MeasurementProfile): StandardRule[] {
  const row = <T>(rule: string, { value, clause, seen, source }: Sourced<T>, say: (value: T) => string) => ({
    rule,
    statement: say(value),
    clause,
    seen,
    source: source ?? null,
  });
  return [
    row('wall_finish_openings', profile.wallFinish, (bands) => `Wall finishes: ${inWords(bands)}`),
    row('unlike_faces', profile.unlikeFaces, (value) =>
      value
        ? 'What is deducted for a middle-sized opening depends on the finish of both faces, the reveals and the frame.'
        : 'What is deducted for an opening depends on its size alone.',
    ),
    row('wall_finish_from', profile.wallFinishFrom, (from) =>
      from === 'skirting'
        ? 'Wall finishes are measured from the top of the skirting to the ceiling.'
        : 'Wall finishes are measured from the floor to the ceiling.',
    ),
    row('window_reveals', profile.windowReveals, (value) =>
      value === 'by_length'
        ? 'Reveals of windows are measured apart, by length.'
        : 'Reveals belong to the wall finish, where its openings say so.',
    ),
    row('partition_openings', profile.partition, (bands) => `Walls and partitions: ${inWords(bands)}`),
    row('extra_over_openings', profile.extraOverOpenings, (value) =>
      value
        ? 'Each door opening in a partition is an item extra over the partition.'
        : 'A door opening in a partition has no item of its own.',
    ),
    row('walls', profile.walls, (value) =>
      value === 'all'
        ? 'Every wall is billed.'
        : 'Walls between rooms are billed; the shell is taken as existing.',
    ),
    row('coats', profile.coats, (value) =>
      value === 'in_rate'
        ? 'A painted area is measured once; the rate has all coats.'
        : 'A painted area is measured once for each coat.',
    ),
    row('skirting_gaps', profile.skirtingGaps, (value) =>
      value === null
        ? 'Skirting is measured through doorways.'
        : value === '0'
          ? 'Skirting is measured net of doorways.'
          : `Skirting is measured through doorways of up to ${value} m, and net of wider ones.`,
    ),
    row('open_sides', profile.lessOpenSides, (value) =>
      value ? 'Sides without a wall have no skirting and no wall finish.' : 'The whole perimeter counts.',
    ),
    row('thresholds', profile.thresholds, (value) =>
      value
        ? 'Floor finishes run under doors to the middle of the wall.'
        : 'Floor finishes end at the walls.',
    ),
    row('room_works', profile.roomWorks, (value) =>
      value === 'templates'
        ? 'Works in a room come from the template of its type.'
        : 'Works in a room come from the plain rules.',
    ),
    row('closers', profile.closers, (value) =>
      value === 'every_door' ? 'Every door has a closer.' : 'Doors of some rooms have a closer.',
    ),
    row('lights', profile.lights, lightsInWords),
    row(
      'heights',
      profile.heights,
      ({ ceiling, door, window, upturn }) =>
        `Where nobody and no country states them: ceilings ${ceiling} mm, doors ${door} mm, windows ${window} mm, waterproofing turned up ${upturn} mm.`,
    ),
  ];
}

const SHARES = { '0': 'nothing', '0.5': 'half of it from one face', '1': 'all of it' } as const;

function inWords(bands: readonly DeductionBand[]): string {
  const parts = bands.map(({ upTo, share, reveals }) => {
    const size =
      upTo === null
        ? bands.length === 1
          ? 'openings of any size'
          : 'larger ones'
        : `openings up to ${upTo} m²`;
    return `of ${size} ${SHARES[share]} is deducted${reveals ? ', and their reveals are added' : ''}`;
  });
  return `${parts.join('; ')}.`;
}

function lightsInWords(rule: LightRule): string {
  return rule.kind === 'area'
    ? `One light point for ${rule.squareMetresAPoint} m².`
    : `Light points by area × lux ÷ (${rule.lumens} lm × ${rule.utilisation} × ${rule.maintenance}).`;
}
