import { isNote, isOutOfScope, namesExisting } from './label-notes';

describe('lines of labels that are no names', () => {
  it.each([
    ...[
      '150 CFM',
      'CLG HT 2.70',
      'CLG. HT. 9\'-0"',
      'FFL +0.15',
      'A.F.F.',
      'SEE DETAIL 4',
      'ALIGN CPT',
      'EQ',
    ],
    ...[
      'CARPET',
      'Vitrified Tiles',
      'POLISHED CONCRETE',
      'Fliesen',
      'Parkett',
      'carrelage',
      'gres',
      'laatta',
    ],
    ...['UP', 'DN', 'UP 16R', '17 STG', '18 risers', '12 contremarches', 'EXIST FLOOR FINISH'],
  ])('%s is a note', (line) => expect(isNote(line)).toBe(true));

  it.each(['STAIRWELL', 'TILE SHOP', 'Wood Workshop', 'MAIN HALL', 'UPPER HALL', 'Steps Lounge', 'ELEV 2'])(
    '%s is a name',
    (line) => expect(isNote(line)).toBe(false),
  );

  it.each([
    ...['NO WORK THIS AREA', 'No work', 'N.I.C.', 'NIC', 'NOT IN CONTRACT', 'AREA NOT IN SCOPE', 'BY OTHERS'],
    ...[
      'EXISTING',
      '(EXISTING)',
      'EXIST.',
      'EXISTING TO REMAIN',
      'EXISTING BUILDING',
      'Bestand',
      'Hors marché',
    ],
  ])('%s is out of scope', (line) => expect(isOutOfScope(line)).toBe(true));

  it.each(['WORK AREA', 'NICHE', 'EXIST FLOOR FINISH', 'EXISTING WALL', 'EXIT', 'UNICORN'])(
    '%s says nothing about the scope',
    (line) => expect(isOutOfScope(line)).toBe(false),
  );

  it.each([
    ['EXISTING OFFICE', true],
    ['EXIST. CORRIDOR', true],
    ['(E) BATH', true],
    ['EXIT LOBBY', false],
    ['E OFFICE', false],
  ])('the name %s says that the room exists: %s', (name, exists) => expect(namesExisting(name)).toBe(exists));
});
