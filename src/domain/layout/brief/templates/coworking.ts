import { OFFICE } from './office';
import { byArea, withCirculation, type FacilityTemplate, type TemplateRoom } from './template';

const DESKS: TemplateRoom = {
  name: 'Open office',
  rule: 'Desks of 5 m² each: as many as the brief says, else 30 % of the area',
  area: ({ persons, areaM2 }) => Math.max(18, persons === null ? (areaM2 ?? 150) * 0.3 : persons * 5),
  seats: ({ persons }) => persons,
};

export const COWORKING: FacilityTemplate = {
  facility: 'coworking',
  title: 'co-working space',
  corridor: 'public',
  anyRoom: 'Private office',
  byPersons: true,
  main: [
    DESKS,
    {
      name: 'Private office',
      rule: 'One team office for each 80 m²',
      count: byArea(80, 2, 12),
      unless: ['open_office', 'office'],
    },
  ],
  rooms: [
    { name: 'Reception', rule: 'Guests are received' },
    { name: 'Meeting room', rule: 'Members meet: one for each 150 m²', count: byArea(150, 1, 4) },
    {
      name: 'Washroom',
      rule: 'One for each 150 m², two at least',
      count: byArea(150, 2, 6),
      unless: ['toilet', 'bathroom'],
    },
    { name: 'Pantry', rule: 'Members take a break', unless: ['pantry', 'kitchen', 'dining_room'] },
    { name: 'Phone booth', rule: 'For calls' },
  ],
  usual: [
    'Lounge',
    'Store',
    'Server room',
    'Phone booth',
    'Accessible washroom',
    'Conference room',
    'Locker room',
    'Utility',
  ],
  relations: OFFICE.relations,
  grossM2: withCirculation(0.27),
};
