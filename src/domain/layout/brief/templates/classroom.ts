import { byArea, withCirculation, type FacilityTemplate, type TemplateFacts } from './template';

const PUPILS_PER_CLASSROOM = 30;
const M2_PER_PUPIL = 1.8;

/** Pupils in each classroom; null when the brief gives no number. */
function pupilsEach({ persons, count }: TemplateFacts): number | null {
  if (persons === null) return null;
  return Math.ceil(persons / (count('classroom') || Math.ceil(persons / PUPILS_PER_CLASSROOM)));
}

/** Schools, nurseries and training centres. */
export const CLASSROOM: FacilityTemplate = {
  facility: 'classroom',
  title: 'school or training centre',
  corridor: 'public',
  anyRoom: 'Classroom',
  byPersons: true,
  main: [
    {
      name: 'Classroom',
      rule: 'One classroom for each 30 pupils, 1.8 m² a pupil; without a number, one for each 90 m²',
      count: (facts) =>
        facts.persons === null ? byArea(90, 1, 20)(facts) : Math.ceil(facts.persons / PUPILS_PER_CLASSROOM),
      area: (facts) => {
        const pupils = pupilsEach(facts);
        return pupils === null ? null : pupils * M2_PER_PUPIL;
      },
      seats: pupilsEach,
      shared: true,
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
  usual: [
    'Store',
    'Principal’s office',
    'Accessible washroom',
    'Library',
    'Staff pantry',
    'Waiting',
    'Admin office',
    'Server room',
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
