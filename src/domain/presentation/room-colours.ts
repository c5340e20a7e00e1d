import type { MeasuredRoom } from '../extraction/publish/measured-plan';

/** Pale fills by the kind of room. Dark text on them stays legible (contrast at least 10 : 1). */
const FAMILIES: readonly { readonly colour: string; readonly types: readonly string[] }[] = [
  { colour: '#cfe3f5', types: ['bathroom', 'toilet', 'shower', 'washroom'] },
  { colour: '#fbe3c2', types: ['kitchen', 'pantry', 'dining_room'] },
  { colour: '#f9efc0', types: ['living_room', 'reception', 'waiting', 'lobby'] },
  { colour: '#dcd6f2', types: ['bedroom', 'patient_room', 'study'] },
  { colour: '#e6e6e6', types: ['corridor', 'entrance', 'stair', 'elevator'] },
  { colour: '#e3d9cc', types: ['storage', 'closet', 'garage', 'utility', 'laundry'] },
  { colour: '#d4ecd5', types: ['office', 'open_office'] },
  { colour: '#c9e8e4', types: ['meeting_room', 'classroom'] },
  { colour: '#f4d3d8', types: ['operatory', 'exam_room', 'lab'] },
  { colour: '#d5dbe3', types: ['server_room', 'technical'] },
  { colour: '#e2efc4', types: ['balcony', 'terrace', 'sit_out', 'veranda'] },
  { colour: '#f1dcf0', types: ['retail', 'pooja'] },
];

const OTHER = '#f4f4f2';

export const roomColour = (type: string): string =>
  FAMILIES.find(({ types }) => types.includes(type))?.colour ?? OTHER;

/** `meeting_room` → `Meeting room`. */
export const typeName = (type: string): string => {
  const words = type.replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A room type of the plan with its number of rooms and their area (null without a scale). */
export interface TypeCount {
  readonly type: string;
  readonly rooms: number;
  readonly areaM2: number | null;
}

/** Counts the rooms of each type; the types are sorted by name. */
export function countTypes(rooms: readonly MeasuredRoom[]): TypeCount[] {
  const types = [...new Set(rooms.map(({ type }) => type))].sort();
  return types.map((type) => {
    const alike = rooms.filter((room) => room.type === type);
    const areas = alike.map(({ area_m2 }) => area_m2).filter((area) => area !== null);
    const areaM2 = areas.length === alike.length ? areas.reduce((sum, area) => sum + area, 0) : null;
    return { type, rooms: alike.length, areaM2 };
  });
}
