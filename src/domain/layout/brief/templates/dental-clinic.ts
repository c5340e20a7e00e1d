import { byArea, type FacilityTemplate, type TemplateFacts } from './template';

const SEATS_PER_OPERATORY = 3;
const M2_PER_SEAT = 1.8;

function waitingM2({ count }: TemplateFacts): number {
  return Math.max(8, count('operatory') * SEATS_PER_OPERATORY * M2_PER_SEAT);
}

/** Gross m² an operatory by their number: in small practices fewer chairs share the common rooms. */
function m2PerOperatory(operatories: number): number {
  if (operatories >= 8) return 37;
  if (operatories >= 6) return 42;
  return operatories >= 4 ? 46 : 50;
}

export const DENTAL_CLINIC: FacilityTemplate = {
  facility: 'dental_clinic',
  title: 'dental clinic',
  corridor: 'public',
  anyRoom: 'Operatory',
  main: [
    {
      name: 'Operatory',
      rule: 'One operatory for each 46 m² when the brief names no rooms',
      count: byArea(46, 3, 20),
    },
  ],
  rooms: [
    { name: 'Reception', rule: 'Patients are received' },
    {
      name: 'Waiting',
      rule: 'Three seats an operatory, 1.8 m² a seat',
      area: waitingM2,
    },
    { name: 'Sterilisation', rule: 'Instruments are sterilised on the spot' },
    { name: 'X-ray', rule: 'Panoramic X-rays need a room of their own', unless: [] },
    { name: 'Washroom', rule: 'Patients need a washroom', unless: ['toilet', 'bathroom'] },
  ],
  usual: [
    'Consultation room',
    'Dentist’s office',
    'Store',
    'Dental laboratory',
    'Accessible washroom',
    'Compressor room',
    'Server room',
    'Staff changing',
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
    { kind: 'near', from: 'lab', to: 'operatory', weight: 2, rule: 'Instruments go to and fro' },
    { kind: 'away', from: 'pantry', to: 'waiting', weight: 1, rule: 'Staff rest away from patients' },
    { kind: 'away', from: 'technical', to: 'operatory', weight: 1, rule: 'Compressors are loud' },
  ],
  grossM2: (netM2, { count }) => {
    const operatories = count('operatory');
    return Math.max(netM2 / 0.75, operatories * m2PerOperatory(operatories));
  },
};
