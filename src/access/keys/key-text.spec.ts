import fc from 'fast-check';
import { keyPrefix, newKeyText, readKeyText, secretMatches } from './key-text';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

describe('the text of a key', () => {
  it('names its row and carries a secret that only its own hash accepts', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const mine = newKeyText(id);
        const other = newKeyText(id);
        const read = readKeyText(mine.text);
        expect(read?.id).toBe(id);
        expect(mine.text.startsWith(`${keyPrefix(id)}_`)).toBe(true);
        expect(secretMatches(read!.secret, mine.secretHash)).toBe(true);
        expect(secretMatches(read!.secret, other.secretHash)).toBe(false);
        expect(mine.secretHash).not.toContain(read!.secret);
      }),
    );
  });

  it('has room for the smallest and the largest id', () => {
    for (const id of ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']) {
      expect(readKeyText(newKeyText(id).text)?.id).toBe(id);
    }
  });

  it('refuses every key with one character changed', () => {
    const { text } = newKeyText('7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11');
    for (let at = 0; at < text.length; at++) {
      for (const digit of DIGITS) {
        if (digit === text[at]) continue;
        expect(readKeyText(text.slice(0, at) + digit + text.slice(at + 1))).toBeNull();
      }
    }
  });

  it('refuses keys with two neighbours swapped, cut off, or surrounded', () => {
    const { text } = newKeyText('7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11');
    for (let at = 0; at < text.length - 1; at++) {
      const swapped = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
      if (swapped !== text) expect(readKeyText(swapped)).toBeNull();
    }
    for (let length = 0; length < text.length; length++)
      expect(readKeyText(text.slice(0, length))).toBeNull();
    for (const wrong of [` ${text}`, `${text}\n`, `${text}0`, `"${text}"`])
      expect(readKeyText(wrong)).toBeNull();
  });

  it('refuses whatever else is sent', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => readKeyText(text) === null));
  });
});
