import { decodeText } from './page-text';

const meta = (charset: string, rest: Buffer) =>
  Buffer.concat([Buffer.from(`<html><head><meta charset="${charset}">`), rest]);

describe('the text of a page', () => {
  const euro1252 = Buffer.from([0x31, 0x20, 0x80]);
  it.each<[string, Buffer, string | null, string, string]>([
    ['by its header', Buffer.from([0xa4]), 'ISO-8859-15', '€', 'iso-8859-15'],
    ['by its header before its meta', meta('utf-8', euro1252), 'windows-1252', '1 €', 'windows-1252'],
    ['by its mark before its header', Buffer.from('\ufeff€'), 'windows-1252', '€', 'utf-8'],
    ['by a UTF-16 mark', Buffer.from('\ufeff1 €', 'utf16le'), null, '1 €', 'utf-16le'],
    ['by a big-endian mark', Buffer.from('\ufeff1 €', 'utf16le').swap16(), null, '1 €', 'utf-16be'],
    ['by its meta', meta('Shift_JIS', Buffer.from([0x89, 0x7e])), null, '円', 'shift_jis'],
    [
      'by its meta where the header lies',
      meta('windows-1251', Buffer.from([0xf0])),
      'nonsense',
      'р',
      'windows-1251',
    ],
    ['as UTF-8 where a meta says UTF-16', meta('utf-16', Buffer.from('€')), null, '€', 'utf-8'],
    ['as UTF-8 where nobody says anything', Buffer.from('₹1,299'), null, '₹1,299', 'utf-8'],
    ['as Windows-1252 where it is no UTF-8', euro1252, null, '1 €', 'windows-1252'],
    ['as Windows-1252 where it says Latin-1', euro1252, 'iso-8859-1', '1 €', 'windows-1252'],
    ['with marks for what is unreadable', Buffer.from([0x61, 0xff]), 'utf-8', 'a\ufffd', 'utf-8'],
  ])('is read %s', (_what, bytes, stated, text, charset) => {
    const decoded = decodeText(bytes, stated, true);
    expect(decoded.charset).toBe(charset);
    expect(decoded.text.endsWith(text)).toBe(true);
  });

  it('has its prices right in each of the 32 places where Windows-1252 is not Latin-1', () => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, at) => 0x80 + at));
    expect(decodeText(bytes, 'windows-1252', false).text).toBe(
      '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
    );
  });

  it('is not looked for in a meta where there is no markup', () => {
    expect(decodeText(meta('shift_jis', Buffer.from('€')), null, false).charset).toBe('utf-8');
  });
});
