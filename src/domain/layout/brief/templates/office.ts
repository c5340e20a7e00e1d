import {
  byArea,
  withCirculation,
  type FacilityTemplate,
  type TemplateFacts,
  type TemplateRoom,
} from './template';

const M2_PER_WORKSTATION = 5;
const M2_PER_MEETING_SEAT = 2.5;
/** The other persons have offices. */
const SHARE_AT_DESKS = 0.7;

/** The number of persons in the brief, else as many as the area holds at 12 m² gross each. */
function persons({ persons: stated, areaM2 }: TemplateFacts): number {
  return stated ?? Math.min(120, Math.max(8, Math.floor((areaM2 ?? 0) / 12)));
}

const DESKS: TemplateRoom = {
  name: 'Open office',
  rule: 'Workstations of 5 m² for seven in ten persons, 12 m² gross each when the brief gives no number',
  area: (facts) => Math.max(18, persons(facts) * SHARE_AT_DESKS * M2_PER_WORKSTATION),
  seats: ({ persons: stated }) => (stated === null ? null : Math.ceil(stated * SHARE_AT_DESKS)),
};

export const OFFICE: FacilityTemplate = {
  facility: 'office',
  title: 'office',
  corridor: 'public',
  anyRoom: 'Private office',
  byPersons: true,
  main: [
    { ...DESKS, unless: ['open_office', 'office'] },
    {
      name: 'Private office',
      rule: 'One private office for each 100 m²',
      count: byArea(100, 1, 10),
      unless: ['open_office', 'office'],
    },
  ],
  rooms: [
    { ...DESKS, count: ({ persons: stated }) => (stated === null ? 0 : 1) },
    { name: 'Reception', rule: 'Visitors are received', unless: ['reception', 'lobby', 'waiting'] },
    {
      name: 'Meeting room',
      rule: 'A meeting room for one in four, 2.5 m² a person, for six to fourteen',
      area: (facts) => Math.min(14, Math.max(6, Math.ceil(persons(facts) / 4))) * M2_PER_MEETING_SEAT,
    },
    {
      name: 'Washroom',
      rule: 'One for each 20 persons',
      count: (facts) => Math.ceil(persons(facts) / 20),
      unless: ['toilet', 'bathroom'],
    },
    { name: 'Pantry', rule: 'Staff take a break', unless: ['pantry', 'kitchen', 'dining_room'] },
  ],
  usual: [
    'Store',
    'Server room',
    'Private office',
    'Small meeting room',
    'Accessible washroom',
    'Phone booth',
    'Waiting',
    'Utility',
  ],
  relations: [
    {
      kind: 'near',
      from: 'reception',
      to: 'entrance',
      weight: 2,
      rule: 'Visitors come to the reception first',
    },
    {
      kind: 'near',
      from: 'meeting_room',
      to: 'reception',
      weight: 1,
      rule: 'Visitors do not cross the office',
    },
    { kind: 'near', from: 'toilet', to: 'pantry', weight: 1, rule: 'Wet rooms share their pipes' },
    {
      kind: 'away',
      from: 'server_room',
      to: 'reception',
      weight: 1,
      rule: 'Servers stand away from visitors',
    },
  ],
  grossM2: withCirculation(0.25),
};
