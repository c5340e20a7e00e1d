import type { RoomType } from '../../../extraction';
import type { LayoutProfile } from '../../profile';
import type { RequirementSource } from '../../programme';
import type { Reading } from '../reading/reading';
import type { FacilityTemplate, TemplateFacts, TemplateRoom } from '../templates/template';
import { roomNamed } from '../words/room-words';
import type { RoomDraft } from './room-draft';
import { toHundredths } from './rounding';
import { boundArea } from './stated-area';

/** Rooms of the template that the brief neither has nor rules out. */
export function templateRooms(
  rooms: readonly TemplateRoom[],
  present: readonly RoomDraft[],
  reading: Reading,
  template: FacilityTemplate,
  profile: LayoutProfile,
  facts: TemplateFacts,
): RoomDraft[] {
  return rooms
    .filter((room) => isMissing(room, present, reading, template))
    .flatMap((room) => {
      const draft = draftOf(room, template, profile, facts);
      return Array.from({ length: room.count?.(facts) ?? 1 }, () => draft);
    });
}

/** The type of a room word in this facility. */
export function typeIn({ facility }: FacilityTemplate, name: string): RoomType {
  const word = roomNamed(name);
  return word.types?.[facility] ?? word.type;
}

function isMissing(
  { name, unless, label }: TemplateRoom,
  present: readonly RoomDraft[],
  { exclusions }: Reading,
  template: FacilityTemplate,
): boolean {
  const type = typeIn(template, name);
  const excluded = exclusions.some(
    ({ room }) => room.name === name || (room.type === type && roomNamed(name).type === type),
  );
  if (excluded) return false;
  const others = unless ?? [type];
  return !present.some((room) => others.includes(room.type) || room.item?.room.name === (label ?? name));
}

function draftOf(
  room: TemplateRoom,
  template: FacilityTemplate,
  profile: LayoutProfile,
  facts: TemplateFacts,
): RoomDraft {
  const type = typeIn(template, room.name);
  const { value: standard, source: rule } = room.accessible
    ? profile.accessible_washroom
    : profile.rooms[type];
  const own = room.area?.(facts) ?? null;
  const area_m2 = toHundredths(Math.max(own ?? standard.area_m2, standard.min_area_m2));
  const bound =
    own !== null && template.main.includes(room) && template.byPersons === true && facts.persons !== null;
  const seats = room.seats?.(facts) ?? null;
  const source: RequirementSource = { kind: 'template', template: template.facility, rule: room.rule };
  return {
    item: null,
    type,
    name: room.label ?? room.name,
    area_m2,
    ...(seats !== null && { seats }),
    min_area_m2: bound ? boundArea(area_m2, standard) : standard.min_area_m2,
    min_clear_mm: [standard.min_clear_mm[0], standard.min_clear_mm[1]],
    max_aspect: standard.max_aspect,
    daylight: standard.daylight,
    source,
    area_source: own === null ? { kind: 'profile', rule } : null,
  };
}
