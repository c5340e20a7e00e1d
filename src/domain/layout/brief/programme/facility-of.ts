import { UnprocessableError } from '../../../errors';
import type { RoomType } from '../../../extraction';
import { FACILITIES, type Facility, type ProgrammeNotice, type RequirementSource } from '../../programme';
import { quote } from '../text/span';
import type { Reading } from '../reading/reading';

/** Rooms that suggest a kind of place, unless the brief also has a room that such a place does not have. */
const HINTS: readonly { room: RoomType; facility: Facility; unless: readonly RoomType[] }[] = [
  { room: 'operatory', facility: 'dental_clinic', unless: [] },
  { room: 'exam_room', facility: 'clinic', unless: [] },
  { room: 'patient_room', facility: 'clinic', unless: [] },
  { room: 'bedroom', facility: 'flat', unless: ['reception', 'lobby', 'classroom'] },
  { room: 'living_room', facility: 'flat', unless: ['reception', 'classroom'] },
  { room: 'classroom', facility: 'classroom', unless: ['bedroom', 'retail'] },
  { room: 'retail', facility: 'retail', unless: [] },
  ...(['open_office', 'meeting_room', 'office'] as const).map((room) => ({
    room,
    facility: 'office' as const,
    unless: ['kitchen', 'dining_room', 'bedroom', 'classroom', 'technical', 'garage', 'shower'] as const,
  })),
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
  const { unknownPlace } = reading;
  if (unknownPlace !== null) {
    const span = quote(brief, unknownPlace);
    if (items.length === 0 && reading.anyRooms.length === 0)
      throw facilityUnknown(`"${span.text}" is not one of them.`);
    notices.push({
      code: 'facility_without_template',
      message: `Planbill has no template for "${span.text}". Only the rooms that the brief names are planned.`,
      span,
    });
    return { facility: 'other', source: { kind: 'brief', ...span } };
  }
  const has = (type: RoomType): boolean => items.some(({ room }) => room.type === type);
  const hint = HINTS.find(({ room, unless }) => has(room) && !unless.some(has));
  const item = items.find(({ room }) => room.type === hint?.room);
  if (hint !== undefined && item !== undefined) {
    const { facility } = hint;
    const span = quote(brief, item.span);
    notices.push({
      code: 'facility_assumed',
      message: `The brief does not name a kind of place. Its rooms suggest: ${facility}.`,
      span,
    });
    return { facility, source: { kind: 'brief', ...span } };
  }
  throw facilityUnknown('The brief names none of them.');
}

function facilityUnknown(why: string): UnprocessableError {
  const known = FACILITIES.join(', ');
  return new UnprocessableError('facility_unknown', `Known kinds of place are ${known}. ${why}`, {
    message: `Name the kind of place, such as "dental clinic", or state the facility in the request: ${known}. With "other", name the rooms too.`,
  });
}
