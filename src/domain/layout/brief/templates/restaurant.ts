import { withCirculation, type FacilityTemplate, type TemplateFacts } from './template';

const M2_PER_SEAT = 1.5;
const SEATS_PER_WASHROOM = 40;

/** Guests: the number in the brief, else as many as fit into half of the area. */
function guests({ persons, areaM2 }: TemplateFacts): number {
  return persons ?? Math.max(12, Math.floor(((areaM2 ?? 0) * 0.5) / M2_PER_SEAT));
}

/** Restaurants and cafés. */
export const RESTAURANT: FacilityTemplate = {
  facility: 'restaurant',
  title: 'restaurant',
  corridor: 'public',
  anyRoom: 'Dining',
  byPersons: true,
  main: [
    {
      name: 'Dining',
      rule: 'Seats of 1.5 m² each: as many as the brief says, else half of the area',
      area: (facts) => guests(facts) * M2_PER_SEAT,
      seats: ({ persons }) => persons,
    },
  ],
  rooms: [
    {
      name: 'Kitchen',
      rule: 'Food is cooked: 0.5 m² a seat, 12 m² at least',
      area: (facts) => Math.max(12, guests(facts) * 0.5),
      unless: ['kitchen', 'pantry'],
    },
    {
      name: 'Washroom',
      rule: 'One for each 40 seats',
      count: (facts) => Math.min(6, Math.ceil(guests(facts) / SEATS_PER_WASHROOM)),
      unless: ['toilet', 'bathroom'],
    },
  ],
  usual: ['Store', 'Cold room', 'Locker room', 'Cash counter', 'Waiting'],
  relations: [
    {
      kind: 'near',
      from: 'dining_room',
      to: 'entrance',
      weight: 2,
      rule: 'Guests come into the dining room',
    },
    { kind: 'adjacent', from: 'kitchen', to: 'dining_room', weight: 2, rule: 'Dishes are carried' },
    {
      kind: 'near',
      from: 'storage',
      to: 'kitchen',
      weight: 1,
      rule: 'The kitchen is supplied from the store',
    },
  ],
  grossM2: withCirculation(0.22),
};
