import { byArea, withCirculation, type FacilityTemplate } from './template';

/** Hotels and guest houses. */
export const HOTEL: FacilityTemplate = {
  facility: 'hotel',
  title: 'hotel',
  corridor: 'public',
  anyRoom: 'Guest bedroom',
  main: [
    {
      name: 'Guest bedroom',
      rule: 'One guest room for each 35 m² when the brief names no rooms',
      count: byArea(35, 2, 20),
      unless: ['bedroom'],
    },
  ],
  rooms: [
    { name: 'Reception', rule: 'Guests are received', unless: ['reception', 'lobby'] },
    {
      name: 'Bathroom',
      rule: 'One for each guest room',
      count: ({ count }) => count('bedroom'),
      unless: ['toilet', 'bathroom', 'shower'],
    },
  ],
  usual: ['Dining', 'Kitchen', 'Laundry', 'Store', 'Staff room', 'Lounge'],
  relations: [
    {
      kind: 'near',
      from: 'reception',
      to: 'entrance',
      weight: 2,
      rule: 'Guests come to the reception first',
    },
    { kind: 'near', from: 'bathroom', to: 'bedroom', weight: 2, rule: 'Bathrooms belong to guest rooms' },
    { kind: 'away', from: 'bedroom', to: 'entrance', weight: 1, rule: 'Guest rooms are quiet' },
  ],
  grossM2: withCirculation(0.3),
};
