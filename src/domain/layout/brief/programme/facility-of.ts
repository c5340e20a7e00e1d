import { UnprocessableError } from '../../../errors';
import type { RoomType } from '../../../extraction';
import { FACILITIES, type Facility, type ProgrammeNotice, type RequirementSource } from '../../programme';
import { quote } from '../text/span';
import type { Reading } from '../reading/reading';

/** Rooms that suggest a kind of place. The first row with a room of the brief decides. */
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

/** The kind of place: as the request states, else as the brief says, else as its rooms suggest. */
export function facilityOf(
  brief: string,
  reading: Reading,
  stated: Facility | undefined,
  notices: ProgrammeNotice[],
): { facility: Facility; source: RequirementSource } {
  const { facility: said, items } = reading;
  if (stated !== undefined) {
    if (said !== null && said.facility !== stated) {
      const message = `The brief names another kind of place. The request states ${stated}, and that is planned.`;
      notices.push({ code: 'facility_overridden', message, span: quote(brief, said) });
    }
    return { facility: stated, source: { kind: 'profile', rule: 'Stated in the request' } };
  }
  if (said !== null) return { facility: said.facility, source: { kind: 'brief', ...quote(brief, said) } };
  const hint = HINTS.find(([type]) => items.some(({ room }) => room.type === type));
  const item = items.find(({ room }) => room.type === hint?.[0]);
  if (hint !== undefined && item !== undefined) {
    const [, facility] = hint;
    const span = quote(brief, item.span);
    notices.push({
      code: 'facility_assumed',
      message: `The brief does not name a kind of place. Its rooms suggest: ${facility}.`,
      span,
    });
    return { facility, source: { kind: 'brief', ...span } };
  }
  const known = FACILITIES.join(', ');
  throw new UnprocessableError(
    'facility_unknown',
    `The brief names no known kind of place. Known are ${known}.`,
    {
      message: `Name the kind of place, such as "dental clinic", or state the facility in the request: ${known}.`,
    },
  );
}
