import { byArea, withCirculation, type FacilityTemplate } from './template';

export const FLAT: FacilityTemplate = {
  facility: 'flat',
  title: 'flat',
  corridor: 'dwelling',
  anyRoom: 'Bedroom',
  main: [
    {
      name: 'Bedroom',
      rule: 'One bedroom for each 40 m² when the brief names no rooms',
      count: byArea(40, 1, 5),
    },
  ],
  rooms: [
    { name: 'Living room', rule: 'Every home has a place to sit together' },
    { name: 'Kitchen', rule: 'Every home has a kitchen' },
    {
      name: 'Bathroom',
      rule: 'One for two bedrooms, and a second from two on',
      count: ({ count }) => Math.ceil((count('bedroom') + 1) / 2),
      unless: ['bathroom'],
    },
  ],
  usual: ['Dining', 'Utility', 'Store', 'Powder room', 'Balcony', 'Study', 'Wardrobe', 'Entrance'],
  relations: [
    {
      kind: 'near',
      from: 'living_room',
      to: 'entrance',
      weight: 2,
      rule: 'Guests come into the living room',
    },
    { kind: 'near', from: 'kitchen', to: 'dining_room', weight: 2, rule: 'Dishes are carried' },
    { kind: 'near', from: 'kitchen', to: 'living_room', weight: 1, rule: 'Dishes are carried' },
    { kind: 'near', from: 'bathroom', to: 'bedroom', weight: 2, rule: 'Short ways at night' },
    { kind: 'away', from: 'bedroom', to: 'entrance', weight: 1, rule: 'Bedrooms are private' },
  ],
  grossM2: withCirculation(0.18),
};

/** A house has the rooms of a flat. */
export const HOUSE: FacilityTemplate = { ...FLAT, facility: 'house', title: 'house' };
