import type { MeasurementProfile, Seen } from '../profiles';
import type { AppliedRule } from '../quantity-line';

const PLANNING = { clause: 'Planbill takeoff rules, version 2', verified: true };

/** Whether the words of the standard were seen. */
const isSeen = ({ seen }: { seen: Seen }): boolean => seen === 'text';

/** The rules behind the lines: what is multiplied by what, and where this is written. */
export function ruleStatements(profile: MeasurementProfile): Record<string, AppliedRule> {
  const { wallFinish, partition, skirtingGaps, closers, lights, coats } = profile;
  return {
    'floor.net-area': {
      statement: profile.thresholds.value
        ? 'net floor area between the faces of the walls, and under doors to the middle of the wall'
        : 'net floor area between the faces of the walls',
      ...PLANNING,
    },
    'ceiling.net-area': { statement: 'net floor area of the room', ...PLANNING },
    'skirting.perimeter': {
      statement: skirtingGaps.value !== null ? 'perimeter less door and passage widths' : 'perimeter',
      clause: skirtingGaps.clause,
      verified: isSeen(skirtingGaps),
    },
    'paint.wall-faces': {
      statement:
        'perimeter × ceiling height, less openings by their size, with reveals where the standard adds them',
      clause: `${wallFinish.clause}. ${coats.clause}`,
      verified: isSeen(wallFinish) && isSeen(coats),
    },
    'partition.elevation': {
      statement: 'centre-line length, openings included, × ceiling height, less openings by their size',
      clause: partition.clause,
      verified: isSeen(partition),
    },
    'masonry.area': {
      statement: 'centre-line length, openings included, × ceiling height, less openings by their size',
      clause: partition.clause,
      verified: isSeen(partition),
    },
    'masonry.volume': {
      statement:
        'centre-line length, openings included, × ceiling height × thickness, less openings × thickness by their size',
      clause: partition.clause,
      verified: isSeen(partition),
    },
    'partition.extra-over': {
      statement: 'one for each door opening in a partition',
      clause: profile.extraOverOpenings.clause,
      verified: isSeen(profile.extraOverOpenings),
    },
    'reveals.length': {
      statement: 'two jambs and the soffit of a window: 2 × height + width',
      clause: profile.windowReveals.clause,
      verified: isSeen(profile.windowReveals),
    },
    'wall-tiles.dado': {
      statement: 'length of wall × height of the tiles, less the parts of openings below it',
      ...PLANNING,
    },
    'paint.ceiling': { statement: 'net floor area of the room', ...PLANNING },
    'wall.no-material': {
      statement:
        'centre-line length, openings included, × ceiling height, less openings; too thick for a partition of the catalogue',
      clause: partition.clause,
      verified: isSeen(partition),
    },
    'door.leaf': { statement: 'one leaf for each door, two above 1.20 m clear width', ...PLANNING },
    'door.frame': { statement: 'two jambs and the head: 2 × height + width', ...PLANNING },
    'door.handle': { statement: 'one handle set for each leaf', ...PLANNING },
    'door.closer': {
      statement: 'one closer for each leaf',
      clause: closers.clause,
      verified: isSeen(closers),
    },
    'window.area': { statement: 'width × height of the opening', ...PLANNING },
    'waterproofing.tank': { statement: 'floor area + length of wall less doors × upturn', ...PLANNING },
    'backsplash.strip': {
      statement:
        profile.roomWorks.value === 'plain'
          ? 'perimeter × backsplash height'
          : 'counter × backsplash height; the counter is not drawn and taken as 0.4 of the walls, at most 3.60 m',
      ...PLANNING,
    },
    'specialty.floor': { statement: 'net floor area of the room', ...PLANNING },
    'electrical.lights': {
      statement:
        lights.value.kind === 'lux'
          ? 'area × lux ÷ (lumens × utilisation × maintenance), rounded up'
          : 'area ÷ area for one light point, rounded up',
      clause: lights.clause,
      verified: isSeen(lights),
    },
    'electrical.sockets': {
      statement:
        profile.roomWorks.value === 'plain'
          ? 'one for each 3 m², at least two in a room'
          : 'by the template of the room type: by length of wall, area or number, between a least and a most',
      ...PLANNING,
    },
    'electrical.switchboard': { statement: 'one in each room', ...PLANNING },
  };
}
