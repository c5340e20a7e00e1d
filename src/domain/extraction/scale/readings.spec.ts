import fc from 'fast-check';
import { readArea } from '../texts/areas';
import { readLength } from '../texts/lengths';
import { isScaleWord, parseScaleNote, readScaleNotes } from '../texts/scale-notes';

const millimetres = fc.integer({ min: 1, max: 99_999 });
const FRACTIONS = ['', ' 1/8', ' 1/4', ' 3/8', ' 1/2', ' 5/8', ' 3/4', ' 7/8'];

function asMm(text: string): number[] {
  return readLength(text).map(({ mm }) => mm);
}

describe('dimension texts', () => {
  it('read back the millimetres, centimetres and metres that were printed', () => {
    fc.assert(
      fc.property(millimetres, (mm) => {
        expect(asMm(`${mm} mm`)).toEqual([mm]);
        expect(asMm(String(mm))).toContain(mm);
        expect(asMm(`${(mm / 1000).toFixed(3)} m`)[0]).toBeCloseTo(mm, 6);
        expect(asMm((mm / 100).toFixed(2).replace('.', ','))[0]).toBeCloseTo(mm * 10, 6);
        expect(asMm(`${mm / 10} cm`)[0]).toBeCloseTo(mm, 6);
      }),
    );
  });

  it('read back feet, inches and eighths however they are marked', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(11), fc.nat(7), (feet, inches, eighths) => {
        const mm = feet * 304.8 + (inches + eighths / 8) * 25.4;
        fc.pre(mm > 0);
        const fraction = FRACTIONS[eighths];
        for (const text of [
          `${feet}'-${inches}${fraction}"`,
          `${feet}' ${inches}${fraction}"`,
          `${feet}’ - ${inches}${fraction}”`,
          `${feet}′-${inches}${fraction}″`,
        ]) {
          expect(asMm(text)[0]).toBeCloseTo(mm, 6);
        }
      }),
    );
  });

  it.each([
    ['1,01⁵', 1015],
    ['1.01⁵', 1015],
    ['24⁵', 245],
    ['12’-6½”', 12 * 304.8 + 6.5 * 25.4],
    ['9"', 228.6],
    ['3/4"', 19.05],
    ["8'", 2438.4],
    ["20'", 6096],
    ["13'8", 13 * 304.8 + 8 * 25.4],
    ['11 ft 6 in', 11.5 * 304.8],
    ['4\'-0" CLR.', 1219.2],
    ['3.50 ±', 3500],
    ["3'500", 3500],
    ['12 000', 12000],
    ['12,000', 12000],
  ])('read %s as %f mm', (text, mm) => {
    expect(asMm(text)[0]).toBeCloseTo(mm, 6);
  });

  it('keep both readings of a bare number that may be centimetres', () => {
    expect(asMm('365')).toEqual([365, 3650]);
    expect(asMm('93,5')).toEqual([93500, 935]);
  });

  it('read a bare number in the unit that the caller names, and in no other', () => {
    expect(readLength('365', 'cm')).toEqual([{ mm: 3650, unit: 'cm', explicit: true }]);
    expect(readLength('3,65', 'm')).toEqual([{ mm: 3650, unit: 'm', explicit: true }]);
    expect(readLength('365', 'ft_in')).toEqual([]);
    expect(asMm('12\'-6"')).toEqual(readLength('12\'-6"', 'cm').map(({ mm }) => mm));
  });

  it.each(['+0.00', '±0,00', 'OFFICE', 'A-101', '90°', '007', '', '1:50', 'P-1'])(
    'do not read %s',
    (text) => {
      expect(readLength(text)).toEqual([]);
    },
  );
});

describe('scale notes', () => {
  it('read back every ratio in the words of the languages we know', () => {
    const words = ['Scale', 'SCALE:', 'Maßstab', 'M', 'Échelle', 'Escala', 'Scala', 'Merilo', 'Mittakaava'];
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 5000 }), fc.constantFrom(...words), (ratio, word) => {
        expect(readScaleNotes(`${word} 1:${ratio}`)).toEqual([{ ratio, named: true }]);
      }),
    );
  });

  it('read back decimals and grouped thousands in every notation', () => {
    const decimals = fc.integer({ min: 501, max: 99_999 }).map((hundredths) => hundredths / 100);
    const notations: ((ratio: string) => string)[] = [
      (ratio) => `1:${ratio}`,
      (ratio) => `1 : ${ratio}`,
      (ratio) => `(1:${ratio})`,
      (ratio) => `FLOOR PLAN 1:${ratio}.`,
      (ratio) => `1:${ratio} @ A3`,
      (ratio) => `縮尺 1：${ratio}`,
      (ratio) => `M=1:${ratio}`,
    ];
    fc.assert(
      fc.property(decimals, fc.constantFrom(...notations), fc.constantFrom('.', ','), (ratio, note, mark) => {
        const printed = String(ratio).replace('.', mark);
        expect(readScaleNotes(note(printed)).map((found) => found.ratio)).toEqual([ratio]);
        expect(parseScaleNote(`1:${printed}`)).toBe(ratio);
      }),
    );
    const thousands = fc.integer({ min: 1, max: 4 }).map((thousand) => thousand * 1000 + 250);
    fc.assert(
      fc.property(thousands, fc.constantFrom(',', '.', ' ', "'"), (ratio, mark) => {
        const printed = `1:${String(ratio).replace(/(?=\d{3}$)/, mark)}`;
        expect(readScaleNotes(printed).map((found) => found.ratio)).toEqual([ratio]);
        expect(parseScaleNote(printed)).toBe(ratio);
      }),
    );
  });

  it.each([
    ['S=1/100', 100],
    ['縮尺 1/50', 50],
    ['比例１：２００', 200],
    ['Масштаб 1:75', 75],
    ['Échelle : 1/50e', 50],
    ['SCALE 1:79.90', 79.9],
  ])('know the word for a scale in %s', (text, ratio) => {
    expect(readScaleNotes(text)).toEqual([{ ratio, named: true }]);
  });

  it('keep both scales where each is for a size of paper', () => {
    expect(readScaleNotes('A1 = 1/50, A3 = 1/100')).toEqual([
      { ratio: 50, named: true },
      { ratio: 100, named: true },
    ]);
  });

  it('know a word for a scale that stands alone, as in a title block', () => {
    expect(['SCALE', 'Scale:', 'Maßstab', '縮尺'].filter(isScaleWord)).toHaveLength(4);
    expect(['SCALE 1:50', 'NOT TO SCALE', 'ESCALERA', 'S', ''].filter(isScaleWord)).toEqual([]);
  });

  it.each([
    ['Waterfall 1:50', 50],
    ['MIXED USE 1:200', 200],
    ['RAMPART HOUSE 1:100', 100],
    ['1 cm = 1 m', 100],
    [`1/8" = 1'-0"`, 96],
    [`Scale: 1/4" = 1'-0"`, 48],
    [`1 1/2" = 1'-0"`, 8],
    [`3/16”=1’-0”`, 64],
    [`1" = 8'`, 96],
    ['1 in = 20 ft', 240],
    ['Échelle 1/100', 100],
    ['M 1 : 50', 50],
  ])('read %s as 1:%i', (text, ratio) => {
    expect(readScaleNotes(text).map((note) => note.ratio)).toEqual([ratio]);
  });

  it.each([
    ...['RAMP 1:12', 'slope 1:20', 'Gefälle 1:50', 'DETAIL 1', '11:30', 'NTS', '12:100', '1:30 PM', '1:2:4'],
    ...['CROSSFALL 1:40', 'Dachneigung 1:5', 'MORTAR MIX 1:6', '1:100 000', 'FALLS 1:80', 'SHEET 1/20'],
  ])('see no scale in %s', (text) => {
    expect(readScaleNotes(text)).toEqual([]);
  });

  it('take what a person types', () => {
    expect(parseScaleNote('1:100')).toBe(100);
    expect(parseScaleNote('1/100')).toBe(100);
    expect(parseScaleNote('100')).toBe(100);
    expect(parseScaleNote(`1/4" = 1'-0"`)).toBe(48);
    expect(parseScaleNote('1:12.5')).toBe(12.5);
    expect(parseScaleNote('1,000')).toBe(1000);
    expect(parseScaleNote('1:100 @ A1')).toBe(100);
    for (const text of ['large', '1:100 1:50', '1:79.90.5', '1:100 x2', 'RAMP 1:12', '4', '1e2', '']) {
      expect(parseScaleNote(text)).toBeNull();
    }
  });
});

describe('printed areas', () => {
  it.each([
    ['12.98 m²', 12.98, ''],
    ['12,98 m2', 12.98, ''],
    ['Fläche: 12,5 qm', 12.5, ''],
    ['OFFICE 12.5 sqm', 12.5, 'OFFICE'],
    ['134 SF', 134 * 0.09290304, ''],
    ['1,250 sq. ft.', 1250 * 0.09290304, ''],
    ['BED 120 SQ FT', 120 * 0.09290304, 'BED'],
  ])('read %s', (text, squareMetres, rest) => {
    const area = readArea(text);
    expect(area?.squareMetres).toBeCloseTo(squareMetres, 6);
    expect(area?.rest).toBe(rest);
  });

  it.each(['WSF', '12.5 m', 'm²', 'ROOM 134', '1 SFX'])('see no area in %s', (text) => {
    expect(readArea(text)).toBeNull();
  });
});
