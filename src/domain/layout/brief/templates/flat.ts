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
    { name: 'Living room', rule: 'Every flat has a place to sit together' },
    { name: 'Kitchen', rule: 'Every flat has a kitchen' },
    {
      name: 'Bathroom',
      rule: 'One for two bedrooms, and a second from two on',
      count: ({ count }) => Math.ceil((count('bedroom') + 1) / 2),
      unless: ['bathroom'],
    },
  ],
  optional: [
    { name: 'Dining', rule: 'A table of its own', area: () => 10 },
    { name: 'Utility', rule: 'Washing machine', unless: ['utility', 'laundry'], area: () => 4 },
    { name: 'Store', rule: 'What is not needed every day', area: () => 4 },
    { name: 'Powder room', rule: 'For guests', area: () => 3.5 },
    { name: 'Balcony', rule: 'Fresh air' },
    { name: 'Study', rule: 'A desk at home' },
    { name: 'Wardrobe', rule: 'Clothes', area: () => 4 },
    { name: 'Entrance', rule: 'Coats and shoes', area: () => 4 },
    { name: 'Pooja', rule: 'Prayer' },
    { name: 'Pantry', rule: 'Provisions', area: () => 6 },
    { name: 'Lounge', label: 'Family room', rule: 'A second place to sit', unless: [], area: () => 14 },
  ],
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
