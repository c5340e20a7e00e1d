import { byArea, withCirculation, type FacilityTemplate } from './template';

export const CLINIC: FacilityTemplate = {
  facility: 'clinic',
  title: 'clinic',
  corridor: 'public',
  anyRoom: 'Exam room',
  main: [
    {
      name: 'Exam room',
      rule: 'One exam room for each 50 m² when the brief names no rooms',
      count: byArea(50, 2, 20),
      unless: ['exam_room', 'operatory', 'patient_room'],
    },
  ],
  rooms: [
    { name: 'Reception', rule: 'Patients are received' },
    {
      name: 'Waiting',
      rule: 'Four seats for each room where patients are seen, 1.8 m² a seat',
      area: ({ count }) => Math.max(8, (count('exam_room') + count('operatory')) * 4 * 1.8),
    },
    { name: 'Washroom', rule: 'Patients need a washroom', unless: ['toilet', 'bathroom'] },
  ],
  usual: [
    'Doctor’s office',
    'Sterilisation',
    'Store',
    'Accessible washroom',
    'Staff pantry',
    'Laboratory',
    'Recovery room',
    'Treatment room',
  ],
  relations: [
    {
      kind: 'near',
      from: 'reception',
      to: 'entrance',
      weight: 2,
      rule: 'Patients come to the reception first',
    },
    {
      kind: 'adjacent',
      from: 'waiting',
      to: 'reception',
      weight: 2,
      rule: 'The reception sees the waiting room',
    },
    { kind: 'near', from: 'toilet', to: 'waiting', weight: 2, rule: 'Waiting patients need a washroom' },
    { kind: 'near', from: 'exam_room', to: 'waiting', weight: 1, rule: 'Patients are called in' },
    { kind: 'away', from: 'pantry', to: 'waiting', weight: 1, rule: 'Staff rest away from patients' },
  ],
  grossM2: withCirculation(0.3),
};
