import { layoutProfile } from '../../profiles';
import type { ProfileId } from '../../profile';
import type { Facility, Programme, ProgrammeNotice, RoomRequirement } from '../../programme';
import { quote } from '../text/span';
import { add } from '../reading/items';
import type { Reading } from '../reading/reading';
import { facilityTemplate } from '../templates';
import type { FacilityTemplate, TemplateFacts } from '../templates/template';
import { roomNamed } from '../words/room-words';
import type { RoomWord } from '../words/sense';
import { addedNotice, areaNotices, shellNotices } from './area-notices';
import { corridorWidth } from './corridor-width';
import { facilityOf } from './facility-of';
import { freeAreas } from './free-areas';
import { grossArea } from './gross-area';
import { itemRooms, roomCount } from './item-rooms';
import { assertRooms, refuseEmpty } from './limits';
import { withOrdinals } from './names';
import { withTemplateAreas } from './template-areas';
import { relations, type NumberedRoom } from './relations';
import type { RoomDraft } from './room-draft';
import { templateRooms } from './template-rooms';

/** What a request may state besides the brief. */
export interface BriefOptions {
  readonly facility?: Facility;
  readonly profile?: ProfileId;
  /** Net area of the shell, m². */
  readonly shell_area_m2?: number;
}

/** Makes the programme of what was read: rooms of the brief, rooms of the template, relations, notices. */
export function buildProgramme(brief: string, reading: Reading, options: BriefOptions): Programme {
  const notices: ProgrammeNotice[] = [];
  const { facility, source: facilitySource } = facilityOf(brief, reading, options.facility, notices);
  const template = facilityTemplate(facility);
  const profile = layoutProfile(options.profile ?? 'plain');
  const gross = grossArea(brief, reading, notices);
  nameRooms(brief, reading, template, notices);
  assertRooms(reading.items.reduce((sum, item) => sum + roomCount(item), 0));

  const said = reading.items.flatMap((item) => itemRooms(brief, item, facility, profile, notices));
  const facts = (rooms: readonly RoomDraft[]): TemplateFacts => ({
    count: (type) => rooms.filter((room) => room.type === type).length,
    persons: reading.headcount?.persons ?? seats(reading),
    areaM2: gross ?? options.shell_area_m2 ?? null,
  });
  const main = templateRooms(template.main, said, reading, template, profile, facts(said));
  // The brief rules out everything that the place is for.
  if (said.length === 0 && main.length === 0 && template.main.length > 0) refuseEmpty();
  const own = [...withTemplateAreas(said, template, facts([...said, ...main])), ...main];
  const added = templateRooms(template.rooms, own, reading, template, profile, facts(own));
  const drafts = [...own, ...added];
  const optional = freeAreas(drafts, options.shell_area_m2, template, profile);
  if (main.length > 0) {
    const planned = withOrdinals(main).map(({ name }) => name);
    const message = `The brief does not name the main rooms of its ${template.title}. Planned: ${planned.join(', ')}.`;
    notices.push({ code: 'assumed', message, span: null });
  }
  if (added.length > 0) notices.push(addedNotice(added));
  if (reading.headcount !== null && template.byPersons !== true) {
    notices.push({
      code: 'number_unread',
      message: `The number of persons does not size a ${template.title}. State the number of rooms, or their sizes.`,
      span: quote(brief, reading.headcount),
    });
  }
  if (drafts.length === 0) refuseEmpty();
  assertRooms(drafts.length);

  const taken = drafts.map(({ name }) => name);
  const named = [...withOrdinals(drafts), ...withOrdinals(optional, taken)];
  const numbered: NumberedRoom[] = named.map(({ item, ...room }, index) => ({
    item,
    requirement: { id: `r${index + 1}`, ...room },
  }));
  const rooms = numbered.slice(0, drafts.length);
  const corridor = corridorWidth(brief, reading, template, profile, notices);
  notices.push(
    ...reading.notices.map(({ code, message, span }) => ({ code, message, span: quote(brief, span) })),
  );
  notices.push(
    ...areaNotices(
      brief,
      reading,
      gross,
      template.grossM2(netArea(drafts), facts(drafts)),
      options.shell_area_m2,
    ),
    ...shellNotices(optional, drafts, template, options.shell_area_m2),
  );
  return {
    brief,
    facility,
    facility_source: facilitySource,
    profile: profile.id,
    gross_area_m2: gross,
    rooms: requirements(rooms),
    optional_rooms: requirements(numbered.slice(drafts.length)),
    relations: relations(brief, reading, template, rooms),
    corridor_width_mm: corridor.mm,
    corridor_source: corridor.source,
    notices: inOrder(notices),
  };
}

/** "6 rooms" of a place without a template. */
const SOME_ROOM: RoomWord = { name: 'Room', type: 'unknown' };

/** "6 rooms" are rooms of the facility's main kind. */
function nameRooms(
  brief: string,
  reading: Reading,
  template: FacilityTemplate,
  notices: ProgrammeNotice[],
): void {
  for (const { start, end, count } of reading.anyRooms) {
    const room = template.anyRoom === null ? SOME_ROOM : roomNamed(template.anyRoom);
    const mention = { start, end, room, count, modifiers: [], plural: true };
    if (count !== null && count.value > 0) {
      add(reading, mention);
      notices.push({
        code: 'room_kind_assumed',
        message: `The brief does not say which rooms. Planned as: ${room.name}.`,
        span: quote(brief, mention),
      });
    } else if (count !== null && reading.items.length === 0) refuseEmpty();
  }
}

function seats({ items }: Reading): number | null {
  const item = items.find(({ room, count }) => room.seats && count !== null);
  return item?.count?.value ?? items.find(({ room }) => room.type === 'open_office')?.capacity ?? null;
}

function netArea(rooms: readonly RoomDraft[]): number {
  return rooms.reduce((sum, { area_m2 }) => sum + area_m2, 0);
}

function requirements(rooms: readonly NumberedRoom[]): RoomRequirement[] {
  return rooms.map(({ requirement }) => requirement);
}

/** In the order of the brief; notices about the whole brief come last, and equal ones appear once. */
function inOrder(notices: readonly ProgrammeNotice[]): ProgrammeNotice[] {
  const once = new Map(notices.map((notice) => [JSON.stringify(notice), notice]));
  const place = ({ span }: ProgrammeNotice): number => span?.start ?? Number.MAX_SAFE_INTEGER;
  return [...once]
    .sort(([a, one], [b, other]) => place(one) - place(other) || (a < b ? -1 : 1))
    .map(([, notice]) => notice);
}
