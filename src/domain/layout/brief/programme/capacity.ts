import type { RoomType } from '../../../extraction';

/** Net m² a person, and how the numbers are known. Elsewhere a person takes `DEFAULT`. */
const M2_PER_PERSON: Partial<Record<RoomType, number>> = {
  waiting: 1.8,
  meeting_room: 2.5,
  classroom: 1.8,
  open_office: 5,
  dining_room: 1.5,
  office: 7,
  patient_room: 9,
};
const DEFAULT = 2.5;

/** Net area for so many persons, m², with the rule for people. */
export function areaForPersons(type: RoomType, persons: number): { m2: number; rule: string } {
  const each = M2_PER_PERSON[type] ?? DEFAULT;
  return { m2: persons * each, rule: `${persons} persons at ${each} m²` };
}
