import { parseBrief } from '.';

describe('the model brief', () => {
  const programme = parseBrief(
    '5,000 sq ft dental clinic with 6 operatories, reception, 2 washrooms, staff pantry',
  );

  it('becomes rooms', () => {
    expect(programme.facility).toBe('dental_clinic');
    expect(programme.gross_area_m2).toBe(464.52);
    expect(programme.rooms.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'Operatory 1: operatory',
      'Operatory 2: operatory',
      'Operatory 3: operatory',
      'Operatory 4: operatory',
      'Operatory 5: operatory',
      'Operatory 6: operatory',
      'Reception: reception',
      'Washroom 1: toilet',
      'Washroom 2: toilet',
      'Staff pantry: pantry',
      'Waiting: waiting',
      'Sterilisation: lab',
      'X-ray: exam_room',
    ]);
  });
});
