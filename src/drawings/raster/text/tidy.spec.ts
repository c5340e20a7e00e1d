import { roomSpelling } from './room-spelling';
import { tidyText, withFeetMarks } from './tidy';

describe('A recognised text', () => {
  it.each([
    ['2,94,', '2,94'],
    ['12.5 m?', '12.5 m²'],
    ['12O5', '1205'],
    ['Ufficio -', 'Ufficio'],
    ['10-4"', `10'-4"`],
    ['13’ - 8”', `13' - 8"`],
    ['1 . 20', '1.20'],
    ['A-501', 'A-501'],
  ])('%s is tidied to %s', (recognised, tidy) => {
    expect(tidyText(recognised)).toBe(tidy);
  });

  it('gets its marks of feet and inches on a sheet that is drawn in these', () => {
    const lengths = [`3'-0"`, `12'-6"`, `4'-2"`];
    expect(withFeetMarks([...lengths, '3-0', '7-14'])).toEqual([...lengths, `3'-0"`, '7-14']);
    expect(withFeetMarks(['4000', '3-0'])).toEqual(['4000', '3-0']);
  });
});

describe('The name of a room', () => {
  it.each([
    ['Kuche', 'Küche'],
    ['wC', 'WC'],
    ['Kuhina', 'Kuhinja'],
    ['BURO', 'BÜRO'],
    ['Operatory I', 'Operatory'],
    ["Laboratory'", 'Laboratory'],
    ['Bedroom 2', 'Bedroom 2'],
    ['Atelier', 'Atelier'],
  ])('%s is spelled %s', (read, name) => {
    expect(roomSpelling(read)).toBe(name);
  });
});
