export const CONSTRAINT_KINDS = [
  'ROOM_OVERLAP',
  'ROOM_OUTSIDE_PERIMETER',
  'ROOM_NOT_ENCLOSED',
  'ROOM_UNREACHABLE',
  'ROOM_BELOW_MINIMUM',
  'AREA_EXCEEDS_PERIMETER',
  'CORRIDOR_TOO_NARROW',
  'DOOR_SWING_BLOCKED',
  'FIXTURE_OUTSIDE_ROOM',
  'FIXTURE_OVERLAP',
  'CLEARANCE_BLOCKED',
  'OPENING_MISPLACED',
  'ELEMENT_BROKEN',
] as const;
export type ConstraintKind = (typeof CONSTRAINT_KINDS)[number];

/** A rule that a layout breaks. An `error` makes the layout invalid; a person judges a `warning`. */
export interface ConstraintViolation {
  kind: ConstraintKind;
  severity: 'error' | 'warning';
  /** What was found and what the rule asks for, with the numbers. */
  description: string;
  /** Ids of the elements concerned, in natural order. */
  elements: string[];
}
