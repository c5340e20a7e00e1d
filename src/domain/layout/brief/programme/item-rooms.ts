import type { RoomType } from '../../../extraction';
import type { Facility, ProgrammeNotice, RequirementSource } from '../../programme';
import type { LayoutProfile, RoomStandard, Sourced } from '../../profile';
import { quote } from '../text/span';
import type { Item } from '../reading/reading';
import { roomName } from './names';
import type { RoomDraft } from './room-draft';
import { toHundredths } from './rounding';
import { boundArea, statedArea } from './stated-area';

/** Factors of "small" and "large" on a usual area. */
const SIZE_FACTOR = { small: 0.8, large: 1.3 } as const;
/** How many rooms a plural without a number stands for. */
const SOME = 2;

/** Net m² a person by kind of room. In other rooms a person takes `USUAL_M2_PER_PERSON`. */
const M2_PER_PERSON: Partial<Record<RoomType, number>> = {
  waiting: 1.8,
  meeting_room: 2.5,
  classroom: 1.8,
  open_office: 5,
  dining_room: 1.5,
  office: 7,
  patient_room: 9,
};
const USUAL_M2_PER_PERSON = 2.5;

/** How many rooms an item stands for. */
export function roomCount({ room, count, plural }: Item): number {
  if (room.seats) return 1;
  return count === null ? (plural ? SOME : 1) : Math.floor(count.value);
}

/** The standard of an item's rooms in this facility. */
function standardOf(item: Item, facility: Facility, profile: LayoutProfile): Sourced<RoomStandard> {
  const type = item.room.types?.[facility] ?? item.room.type;
  const accessible = item.modifiers.some((modifier) => modifier.accessible);
  return accessible && type === 'toilet' ? profile.accessible_washroom : profile.rooms[type];
}

/** The rooms that an item of the brief asks for. */
export function itemRooms(
  brief: string,
  item: Item,
  facility: Facility,
  profile: LayoutProfile,
  notices: ProgrammeNotice[],
): RoomDraft[] {
  const type = item.room.types?.[facility] ?? item.room.type;
  const sourced = standardOf(item, facility, profile);
  const standard = sourced.value;
  const source: RequirementSource = { kind: 'brief', ...quote(brief, item.span) };
  const area = areaOf(brief, item, sourced, notices);
  const [short, long] = area.minClearMm;
  const seats = item.room.seats ? (item.count?.value ?? null) : item.capacity;
  const draft: RoomDraft = {
    item,
    type,
    name: roomName(item.room, item.modifiers),
    area_m2: area.areaM2,
    ...(seats !== null && { seats }),
    min_area_m2: area.minAreaM2,
    min_clear_mm: [short, long],
    max_aspect: Math.max(standard.max_aspect, Math.ceil((long / short) * 10) / 10),
    daylight: item.daylight === null ? standard.daylight : item.daylight ? 'required' : 'none',
    source,
    area_source: area.source,
  };
  if (type === 'unknown')
    note(
      notices,
      'room_kind_unknown',
      `Planbill does not know this kind of room. It is planned with ${draft.area_m2} m² and without furniture.`,
      source,
    );
  if (item.count === null && item.plural && !item.room.seats) {
    note(notices, 'count_assumed', `The brief gives no number. ${SOME} are planned.`, source);
  }
  if (item.count !== null && !Number.isInteger(item.count.value)) {
    note(
      notices,
      'count_rounded',
      `A number of rooms must be whole. ${roomCount(item)} are planned.`,
      source,
    );
  }
  return Array.from({ length: roomCount(item) }, () => draft);
}

interface Area {
  readonly areaM2: number;
  readonly minAreaM2: number;
  readonly minClearMm: readonly [number, number];
  readonly source: RequirementSource;
}

function areaOf(
  brief: string,
  item: Item,
  { value: standard, source }: Sourced<RoomStandard>,
  notices: ProgrammeNotice[],
): Area {
  const stated = statedArea(item, standard);
  const profile: RequirementSource = { kind: 'profile', rule: source };
  const usual: Area = {
    areaM2: standard.area_m2,
    minAreaM2: standard.min_area_m2,
    minClearMm: standard.min_clear_mm,
    source: profile,
  };
  if (stated !== null) {
    const from: RequirementSource = { kind: 'brief', ...quote(brief, stated.span) };
    if (stated.belowStandard) {
      note(
        notices,
        'size_below_standard',
        `The furniture of this room needs at least ${stated.areaM2} m². ${stated.areaM2} m² are planned.`,
        from,
      );
    }
    return { ...stated, source: from };
  }
  const persons = item.room.seats ? (item.count?.value ?? null) : item.capacity;
  if (persons !== null) {
    const { m2, rule } = areaForPersons(item.room.type, persons);
    const areaM2 = toHundredths(Math.max(m2, standard.min_area_m2));
    return { ...usual, areaM2, minAreaM2: boundArea(areaM2, standard), source: { kind: 'profile', rule } };
  }
  const size = item.modifiers.find((modifier) => modifier.size !== undefined)?.size;
  if (size === undefined) return usual;
  const m2 = Math.max(standard.min_area_m2, standard.area_m2 * SIZE_FACTOR[size]);
  note(notices, 'assumed', `"${size}" is planned with ${toHundredths(m2)} m².`, {
    kind: 'brief',
    ...quote(brief, item.span),
  });
  return { ...usual, areaM2: toHundredths(m2) };
}

/** Net area for a number of persons, m², with the rule in words. */
function areaForPersons(type: RoomType, persons: number): { m2: number; rule: string } {
  const each = M2_PER_PERSON[type] ?? USUAL_M2_PER_PERSON;
  return { m2: persons * each, rule: `${persons} persons at ${each} m²` };
}

function note(notices: ProgrammeNotice[], code: string, message: string, source: RequirementSource): void {
  const span = source.kind === 'brief' ? { start: source.start, end: source.end, text: source.text } : null;
  notices.push({ code, message, span });
}
