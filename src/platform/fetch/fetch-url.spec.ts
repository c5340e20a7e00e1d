import { AddressGuard, LOOPBACK } from './address-guard';
import { fetchUrl } from './fetch-url';

const open = new AddressGuard();

describe('an address that somebody wants fetched', () => {
  it.each([
    ['https://Shop.Example.com:443/a b?q=ü#part', 'https://shop.example.com/a%20b?q=%C3%BC'],
    ['http://bücher.example/', 'http://xn--bcher-kva.example/'],
    ['http://example.com.', 'http://example.com./'],
    ['http://16843009/', 'http://1.1.1.1/'],
    ['https://[2606:4700:4700:0:0:0:0:1111]/', 'https://[2606:4700:4700::1111]/'],
  ])('%s is asked for as %s', (text, href) => expect(fetchUrl(text, open).href).toBe(href));

  it.each([
    'http://10.0.0.1/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://localhost/',
    'http://db.internal/',
  ])('%s is refused before anybody is asked about it', (text) =>
    expect(() => fetchUrl(text, open)).toThrow('blocked_address'),
  );

  it('may be relative to where a redirect came from', () => {
    expect(fetchUrl('../b?c', open, new URL('https://shop.test/x/a')).href).toBe('https://shop.test/b?c');
    expect(fetchUrl('//other.test/', open, new URL('https://shop.test/')).href).toBe('https://other.test/');
  });

  it('may lead to loopback, on any port, for tests only', () => {
    const trying = new AddressGuard(LOOPBACK);
    for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
      expect(fetchUrl(`http://${host}:8080/`, trying).port).toBe('8080');
      expect(() => fetchUrl(`http://${host}:8080/`, open)).toThrow('bad_url');
    }
    expect(() => fetchUrl('http://10.0.0.1:8080/', trying)).toThrow('blocked_address');
    expect(() => fetchUrl('http://1.1.1.1:8080/', trying)).toThrow('blocked_address');
  });
});
