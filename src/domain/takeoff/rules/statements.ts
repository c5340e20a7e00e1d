import type { MeasurementProfile } from '../profiles';
import type { AppliedRule } from '../quantity-line';

const PLANNING = { clause: 'Planbill takeoff rules, version 1', verified: true };

/** The rules behind the lines: what is multiplied by what, and where this is written. */
export function ruleStatements(profile: MeasurementProfile): Record<string, AppliedRule> {
  const { wallFinish, partition, skirtingLessDoors, closers, lights, coats } = profile;
  return {
    'floor.net-area': { statement: 'net floor area between the faces of the walls', ...PLANNING },
    'ceiling.net-area': { statement: 'net floor area of the room', ...PLANNING },
    'skirting.perimeter': {
      statement: skirtingLessDoors.value ? 'perimeter less door and passage widths' : 'perimeter',
      clause: skirtingLessDoors.clause,
      verified: skirtingLessDoors.verified,
    },
    'paint.wall-faces': {
      statement:
        'perimeter × ceiling height, less openings by their size, with reveals where the standard adds them',
      clause: `${wallFinish.clause}. ${coats.clause}`,
      verified: wallFinish.verified && coats.verified,
    },
    'partition.elevation': {
      statement: 'centre-line length, openings included, × ceiling height, less openings by their size',
      clause: partition.clause,
      verified: partition.verified,
    },
    'wall.no-material': {
      statement:
        'centre-line length, openings included, × ceiling height, less openings; too thick for a partition of the catalogue',
      clause: partition.clause,
      verified: partition.verified,
    },
    'door.leaf': { statement: 'one leaf for each door, two above 1.20 m clear width', ...PLANNING },
    'door.frame': { statement: 'two jambs and the head: 2 × height + width', ...PLANNING },
    'door.handle': { statement: 'one handle set for each leaf', ...PLANNING },
    'door.closer': {
      statement: 'one closer for each leaf',
      clause: closers.clause,
      verified: closers.verified,
    },
    'window.area': { statement: 'width × height of the opening', ...PLANNING },
    'waterproofing.tank': { statement: 'floor area + perimeter × upturn', ...PLANNING },
    'backsplash.strip': {
      statement: 'perimeter × backsplash height, because the counter is not drawn',
      ...PLANNING,
    },
    'specialty.floor': { statement: 'net floor area of the room', ...PLANNING },
    'electrical.lights': {
      statement:
        lights.value.kind === 'lux'
          ? 'area × lux ÷ (lumens × utilisation × maintenance), rounded up'
          : 'area ÷ area for one light point, rounded up',
      clause: lights.clause,
      verified: lights.verified,
    },
    'electrical.sockets': { statement: 'one for each 3 m², at least two in a room', ...PLANNING },
    'electrical.switchboard': { statement: 'one in each room', ...PLANNING },
  };
}
