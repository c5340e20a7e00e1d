import { byArea, withCirculation, type FacilityTemplate } from './template';

export const CLASSROOM: FacilityTemplate = {
  facility: 'classroom',
  title: 'teaching centre',
  corridor: 'public',
  anyRoom: 'Classroom',
  main: [
    {
      name: 'Classroom',
      rule: 'One classroom for each 90 m² when the brief names no rooms',
      count: byArea(90, 1, 20),
      area: ({ persons, areaM2 }) => (persons === null || (areaM2 ?? 0) >= 180 ? null : persons * 1.8),
    },
  ],
  rooms: [
    { name: 'Reception', rule: 'Parents and guests are received', unless: ['reception', 'lobby', 'waiting'] },
    { name: 'Staff room', rule: 'Teachers prepare', area: () => 16 },
    {
      name: 'Washroom',
      rule: 'One for each two classrooms, two at least',
      count: ({ count }) => Math.max(2, Math.ceil(count('classroom') / 2)),
      unless: ['toilet', 'bathroom'],
    },
  ],
  optional: [
    { name: 'Store', rule: 'Teaching material', area: () => 8 },
    { name: 'Manager', label: 'Principal’s office', rule: 'The school is run', unless: [] },
    {
      name: 'Washroom',
      label: 'Accessible washroom',
      rule: 'For people in wheelchairs',
      unless: [],
      accessible: true,
    },
    { name: 'Library', rule: 'Reading', area: () => 20 },
    { name: 'Pantry', label: 'Staff pantry', rule: 'Teachers take a break' },
    { name: 'Waiting', rule: 'Parents wait', area: () => 14 },
    { name: 'Admin office', rule: 'Enrolment and fees', unless: [] },
    { name: 'Server room', rule: 'Network', area: () => 6 },
    { name: 'Utility', rule: 'Cleaning', area: () => 5 },
    { name: 'Meeting room', rule: 'Parents and teachers talk', area: () => 12 },
    { name: 'Dining', rule: 'Lunch', area: () => 40 },
  ],
  relations: [
    {
      kind: 'near',
      from: 'reception',
      to: 'entrance',
      weight: 2,
      rule: 'Guests come to the reception first',
    },
    { kind: 'near', from: 'toilet', to: 'classroom', weight: 1, rule: 'Short ways between lessons' },
    { kind: 'away', from: 'office', to: 'toilet', weight: 1, rule: 'Quiet for those who prepare' },
  ],
  grossM2: withCirculation(0.28),
};
