import { LONGEST_BRIEF, MOST_ROOMS, parseBrief } from '.';
import { UnprocessableError } from '../../errors';

function refusal(brief: string): UnprocessableError {
  try {
    parseBrief(brief);
  } catch (error) {
    if (error instanceof UnprocessableError) return error;
    throw error;
  }
  throw new Error(`Not refused: ${brief}`);
}

describe('briefs that cannot be planned', () => {
  it.each([
    ['', 'brief_empty'],
    [' \n\t\u00a0', 'brief_empty'],
    ['!!! --- 🙂', 'brief_empty'],
    ['<br><br>', 'brief_empty'],
    ['x'.repeat(LONGEST_BRIEF + 1), 'brief_too_long'],
    ['Zahnarztpraxis mit 6 Behandlungszimmern, Empfang, 2 WC und Teeküche', 'brief_language_unsupported'],
    [
      'Clinique dentaire de 465 m² avec 6 salles de soins, réception et 2 toilettes',
      'brief_language_unsupported',
    ],
    ['Clínica dental de 465 m2 con 6 consultorios, recepción y 2 baños', 'brief_language_unsupported'],
    ['Oficina con 3 despachos, una sala de reuniones y 2 aseos', 'brief_language_unsupported'],
    ['Studio dentistico con sei sale, una reception e due bagni', 'brief_language_unsupported'],
    ['歯科クリニック、診察室6室、受付', 'brief_language_unsupported'],
    ['दंत चिकित्सालय, 6 कमरे', 'brief_language_unsupported'],
    ['Стоматология, 6 кабинетов', 'brief_language_unsupported'],
    ['Klinik', 'brief_language_unsupported'],
    ['5000', 'facility_unknown'],
    ['reception, waiting room and 2 washrooms', 'facility_unknown'],
    ['gym of 2000 sqft', 'facility_unknown'],
    ['0 operatories', 'facility_unknown'],
    ['dental clinic with 0 operatories', 'programme_empty'],
    ['dental clinic with no operatories', 'programme_empty'],
    ['office, cabin of 8 sqm at least 6 m wide', 'size_contradiction'],
    ['office with 0 rooms', 'programme_empty'],
    ['office with 500 rooms', 'programme_too_large'],
    ['dental clinic with five hundred operatories', 'programme_too_large'],
    [`office with ${MOST_ROOMS + 1} cabins`, 'programme_too_large'],
    ['office with 999999999999999999999 cabins', 'programme_too_large'],
    ['dental clinic, 6 operatories of 10 sqm, each at least 14 sqm', 'size_contradiction'],
    [
      'dental clinic, operatories of 10 sqm. Operatories should each be at least 14 sqm.',
      'size_contradiction',
    ],
    ['office with cabins of at least 12 sqm and at most 10 sqm', 'size_contradiction'],
    ['office, 3 cabins of 10 sqm (12 sqm)', 'size_contradiction'],
    ['office, meeting room 20 sqm, 3 x 4 m', 'size_contradiction'],
    ['5,000 sq ft office, total area 300 sqm', 'size_contradiction'],
    ['office of 0 sqm', 'size_out_of_range'],
    ['office of 1,000,000 sqm', 'size_out_of_range'],
    ['office with a cabin of 0.2 sqm', 'size_out_of_range'],
    ['office with a cabin of 3 m x 400 m', 'size_out_of_range'],
    ['office with corridors 20 m wide', 'size_out_of_range'],
    ['office with 10 cm wide corridors', 'size_out_of_range'],
  ])('%j: %s', (brief, code) => {
    const error = refusal(brief);
    expect(error.code).toBe(code);
    expect(error.friendly.length).toBeGreaterThan(30);
  });

  it('name the limit of rooms and how many were asked for', () => {
    const { detail, friendly } = refusal('office with 500 rooms');
    for (const words of [detail, friendly]) expect(words).toMatch(/500.*60/);
  });

  it('name both of the sizes that contradict each other', () => {
    const { detail } = refusal('dental clinic, 6 operatories of 10 sqm, each at least 14 sqm');
    expect(detail).toContain('14 m² and 10 m²');
  });

  it('list the facilities that are known', () => {
    const { friendly } = refusal('reception, waiting room and 2 washrooms');
    expect(friendly).toContain('dental_clinic, clinic, office, coworking, retail, classroom, flat, house');
  });
});

describe('briefs just within the limits', () => {
  it('may be long', () => {
    const brief = `dental clinic with 6 operatories. ${'The team likes daylight. '.repeat(400)}`;
    expect(brief.length).toBeGreaterThan(10_000);
    expect(parseBrief(brief).rooms.filter(({ type }) => type === 'operatory')).toHaveLength(6);
  });

  it('may state one size in two units', () => {
    const [room] = parseBrief('office, 1 cabin of 10 sqm (108 sq ft)').rooms;
    expect(room.area_m2).toBe(10);
  });

  it('may rule out rooms', () => {
    for (const brief of ['dental clinic, no x-ray', 'office without cabins', 'shop without toilet']) {
      expect(parseBrief(brief).rooms.length).toBeGreaterThan(1);
    }
  });

  it('may leave the facility out when the request states it', () => {
    const { facility } = parseBrief('reception, waiting room, 2 washrooms', { facility: 'clinic' });
    expect(facility).toBe('clinic');
  });
});
