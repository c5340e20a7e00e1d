import type { Mm } from '../../geometry';
import type { OpeningKind } from '../model/plan-geometry';
import { OPENING_SIZE } from './thresholds';

/** What the size code beside an opening says. */
export interface OpeningSize {
  readonly kind: OpeningKind;
  readonly width: Mm;
  /** Whether it is a door of two leaves. */
  readonly pair: boolean;
}

const MM_PER_INCH = 25.4;
/** Feet and inches of the width, feet and inches of the height: 2668, 16070, 21068; then what it is: 4010 XO. */
const CODE = /^(?:(1[0-9]|20|[89])(\d)|([1-9])(\d|1[01]))(\d)(\d)(?:\s+(\D.*))?$/;
/** X slides and O stands still; SH, DH: single and double hung; fixed, casement, awning, slider. */
const WINDOW =
  /^(?:[XO]{1,3}|[SD]\.?H\.?|FX|FIX(?:ED)?|PIC(?:TURE)?|CS?MT|CAS(?:EMENT)?|AWN(?:ING)?|HOPPER|H\.?S\.?|SL(?:IDER)?|SLDR|TRANSOM|TEMP\.?|WDW|WIN(?:DOW)?)\b\.?/i;
/** Sliding glass, bypass, pocket, bifold, overhead, hollow and solid core. */
const DOOR =
  /^(?:S\.?G\.?D|SLIDING (?:GLASS )?DOOR|GLASS SLID(?:ER|ING)|BY-?PASS|B\.?P|PO?C?KE?T|P\.?D|BI-?FOLD|B\.?F|O\.?H|O\.?H\.?D|OVERHEAD|GARAGE|ENTRY|DRS?|DOORS?|H\.?C|S\.?C|M\.?C|SOLID|HOLLOW)\b/i;
const PAIR = /^(?:FRENCH|FR|PR|PAIR)\b/i;

/**
 * The size codes of openings on a sheet, by their texts, as offices in the United States print them: 2668 is 2'-6" wide
 * and 6'-8" high. Numbers alone may count rooms: they are sizes where there are several of doors, or other codes say what
 * they are.
 */
export function openingSizes(texts: Iterable<string>): ReadonlyMap<string, OpeningSize> {
  const told = new Map<string, OpeningSize>();
  const bare = new Map<string, OpeningSize>();
  const doors = new Set<string>();
  for (const text of new Set(texts)) {
    const [, feet, inches, foot, rest, heightFeet, heightInches, words] = CODE.exec(text.trim()) ?? [];
    if (heightFeet === undefined) continue;
    const width = (Number(feet ?? foot) * 12 + Number(inches ?? rest)) * MM_PER_INCH;
    const height = (Number(heightFeet) * 12 + Number(heightInches)) * MM_PER_INCH;
    if (height < OPENING_SIZE.minHeightMm || width < OPENING_SIZE.minWidthMm) continue;
    const isDoor = height >= OPENING_SIZE.doorHeightMm;
    if (words === undefined) bare.set(text, { kind: isDoor ? 'door' : 'window', width, pair: false });
    if (words === undefined && isUsualDoor(heightFeet, heightInches)) doors.add(text);
    const pair = PAIR.test(words ?? '');
    if (pair || DOOR.test(words ?? '')) told.set(text, { kind: 'door', width, pair });
    else if (WINDOW.test(words ?? '')) told.set(text, { kind: 'window', width, pair });
  }
  if (told.size >= OPENING_SIZE.minCodes && doors.size > 0) return new Map([...told, ...bare]);
  const sizes = [...doors].map((text) => [text, bare.get(text)!] as const);
  return new Map([...told, ...(sizes.length >= OPENING_SIZE.minCodes ? sizes : [])]);
}

/** 6'-8" is the height of most doors in the United States. */
const isUsualDoor = (feet: string, inches: string): boolean => feet === '6' && inches === '8';
