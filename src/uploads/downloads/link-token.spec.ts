import fc from 'fast-check';
import { openLink, sealLink } from './link-token';

const claims = fc.record({
  file: fc.record({
    storageKey: fc.constantFrom('uploads/a', 'packages/b/c'),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    size: fc.maxSafeNat(),
    fileName: fc.string({ unit: 'grapheme' }),
    mimeType: fc.constantFrom('application/pdf', 'text/plain'),
  }),
  expiresAt: fc.date({ noInvalidDate: true }),
});
const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

describe('the token of a link', () => {
  it('returns what was sealed in it, and has only characters that a path allows', () => {
    fc.assert(
      fc.property(claims, secrets, (claim, secret) => {
        const token = sealLink(claim, secret);
        expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
        expect(openLink(token, secret)).toEqual(claim);
      }),
    );
  });

  it('is invalid with another secret, or with any character changed, removed or added', () => {
    fc.assert(
      fc.property(claims, secrets, secrets, fc.nat(), fc.constantFrom('A', '-', '.', '=', ''), (...drawn) => {
        const [claim, secret, other, seed, letter] = drawn;
        const token = sealLink(claim, secret);
        if (!secret.equals(other)) expect(openLink(token, other)).toBeNull();
        const at = seed % token.length;
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        if (forged !== token) expect(openLink(forged, secret)).toBeNull();
        expect(openLink(token + letter, secret)).toEqual(letter === '' ? claim : null);
      }),
    );
  });

  it.each(['', '.', 'a', 'a.', '.a', 'a.b.c'])('is not %j', (token) =>
    expect(openLink(token, Buffer.alloc(32))).toBeNull(),
  );
});
