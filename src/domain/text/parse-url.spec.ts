import { parseUrl } from '.';

describe('an address', () => {
  it('is parsed the same way after many calls', () => {
    for (let i = 0; i < 20_000; i++) {
      if (parseUrl('http://bücher.example/ä')?.hostname !== 'xn--bcher-kva.example')
        throw new Error(`call ${i}`);
    }
  });

  it('is null when it cannot be resolved', () => {
    expect(parseUrl('a/b')).toBeNull();
    expect(parseUrl('http://')).toBeNull();
    expect(parseUrl('../b', 'https://shop.test/x/a')?.href).toBe('https://shop.test/b');
  });
});
