import { UnprocessableError } from '../../../errors';
import type { RoomType } from '../../../extraction';
import { FACILITIES, type Facility, type ProgrammeNotice, type RequirementSource } from '../../programme';
import { quote } from '../text/span';
import type { Reading } from '../reading/reading';

/** Rooms that only one kind of place has; the first that the brief has tells. */
const HINTS: readonly (readonly [RoomType, Facility])[] = [
  ['operatory', 'dental_clinic'],
  ['exam_room', 'clinic'],
  ['patient_room', 'clinic'],
  ['bedroom', 'flat'],
  ['living_room', 'flat'],
  ['classroom', 'classroom'],
  ['retail', 'retail'],
  ['open_office', 'office'],
  ['meeting_room', 'office'],
  ['office', 'office'],
];

/** What kind of place it is: as told with the call, as the brief says, or as its rooms tell. */
export function facilityOf(
  brief: string,
  reading: Reading,
  told: Facility | undefined,
  notices: ProgrammeNotice[],
): { facility: Facility; source: RequirementSource } {
  const { facility: said, items } = reading;
  if (told !== undefined) {
    if (said !== null && said.facility !== told) {
      const message = `The brief speaks of another kind of place; planned as told with the call: ${told}.`;
      notices.push({ code: 'facility_overridden', message, span: quote(brief, said) });
    }
    return { facility: told, source: { kind: 'profile', rule: 'Told with the call' } };
  }
  if (said !== null) return { facility: said.facility, source: { kind: 'brief', ...quote(brief, said) } };
  const hint = HINTS.find(([type]) => items.some(({ room }) => room.type === type));
  const item = items.find(({ room }) => room.type === hint?.[0]);
  if (hint !== undefined && item !== undefined) {
    const [, facility] = hint;
    const span = quote(brief, item.span);
    notices.push({
      code: 'facility_assumed',
      message: `The brief does not say what kind of place it is; its rooms tell of: ${facility}.`,
      span,
    });
    return { facility, source: { kind: 'brief', ...span } };
  }
  const known = FACILITIES.join(', ');
  throw new UnprocessableError('facility_unknown', `The brief names no kind of place; known are ${known}.`, {
    message: `Say what is to be planned, such as "dental clinic", or state the facility with the call: ${known}.`,
  });
}
