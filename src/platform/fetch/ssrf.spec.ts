import { type AddressInfo, createServer, type Server, Socket } from 'node:net';
import { RawSite, reply } from '../../../test/support/raw-site';
import { type AddressException, AddressGuard, LOOPBACK } from './address-guard';
import { type FetchErrorCode } from './fetch-error';
import type { AddressLookup } from './guarded-connector';
import { GuardedClient } from './guarded-client';
import { PageReader } from './page-reader';
import { WebReader } from './web-reader';

/** Hosts nobody may reach through Planbill, in the ways people have found to write them. */
const HOSTS: readonly (readonly [host: string, what: string])[] = [
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'the far end of loopback'],
  ['127.1', 'short loopback'],
  ['127.0.1', 'three-part loopback'],
  ['127.0.0.1.', 'loopback with a dot behind'],
  ['2130706433', 'decimal loopback'],
  ['0x7f000001', 'hexadecimal loopback'],
  ['0x7f.0x0.0x0.0x1', 'hexadecimal parts'],
  ['0177.0.0.1', 'octal loopback'],
  ['017700000001', 'octal loopback in one number'],
  ['0x7f.1', 'short and hexadecimal'],
  ['1%32%37.0.0.1', 'percent-encoded digits'],
  ['①②⑦.⓪.⓪.①', 'circled digits'],
  ['１２７.０.０.１', 'full-width digits'],
  ['127。0。0。1', 'ideographic full stops'],
  ['0.0.0.0', 'this host'],
  ['0', 'this host, short'],
  ['0.1.2.3', 'this network'],
  ['10.0.0.1', 'private'],
  ['167772161', 'decimal private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private, last'],
  ['192.168.0.1', 'private'],
  ['0xc0a80001', 'hexadecimal private'],
  ['100.64.0.1', 'CGNAT'],
  ['100.100.100.200', 'metadata of Alibaba Cloud'],
  ['169.254.169.254', 'metadata of AWS, GCP, Azure'],
  ['2852039166', 'decimal metadata'],
  ['0xA9FEA9FE', 'hexadecimal metadata'],
  ['0251.0376.0251.0376', 'octal metadata'],
  ['169.254.170.2', 'credentials of ECS tasks'],
  ['192.0.0.192', 'metadata of Oracle Cloud'],
  ['168.63.129.16', 'WireServer of Azure'],
  ['192.0.2.1', 'documentation'],
  ['198.51.100.1', 'documentation'],
  ['203.0.113.1', 'documentation'],
  ['198.18.0.1', 'benchmarks'],
  ['198.19.255.255', 'benchmarks, last'],
  ['192.88.99.1', '6to4 relay'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.250', 'SSDP'],
  ['240.0.0.1', 'class E'],
  ['255.255.255.255', 'broadcast'],
  ['[::1]', 'IPv6 loopback'],
  ['[0:0:0:0:0:0:0:1]', 'IPv6 loopback in full'],
  ['[::]', 'IPv6 unspecified'],
  ['[::127.0.0.1]', 'IPv4-compatible loopback'],
  ['[::ffff:127.0.0.1]', 'IPv4-mapped loopback'],
  ['[::ffff:7f00:1]', 'IPv4-mapped in hexadecimal'],
  ['[::ffff:169.254.169.254]', 'IPv4-mapped metadata'],
  ['[::ffff:8.8.8.8]', 'IPv4-mapped, public inside'],
  ['[::ffff:0:127.0.0.1]', 'IPv4-translated (SIIT)'],
  ['[64:ff9b::127.0.0.1]', 'NAT64'],
  ['[64:ff9b::a9fe:a9fe]', 'NAT64 to metadata'],
  ['[64:ff9b:1::127.0.0.1]', 'local NAT64'],
  ['[2002:7f00:1::]', '6to4 around loopback'],
  ['[2002:a9fe:a9fe::1]', '6to4 around metadata'],
  ['[2001:0:4136:e378:8000:63bf:80ff:fffe]', 'Teredo around loopback'],
  ['[fc00::1]', 'unique local'],
  ['[fd00:ec2::254]', 'metadata of AWS over IPv6'],
  ['[fd20:ce::254]', 'metadata of GCP over IPv6'],
  ['[fe80::1]', 'link-local'],
  ['[fe80::5efe:127.0.0.1]', 'ISATAP'],
  ['[fec0::1]', 'site-local'],
  ['[ff02::1]', 'IPv6 multicast'],
  ['[2001:db8::1]', 'IPv6 documentation'],
  ['[3fff::1]', 'IPv6 documentation, new'],
  ['[2001:2::1]', 'IPv6 benchmarks'],
  ['[2001:10::1]', 'ORCHID'],
  ['[100::1]', 'discard-only'],
  ['[5f00::1]', 'segment routing'],
  ['[4000::1]', 'not given out'],
  ['localhost', 'the name of loopback'],
  ['LOCALHOST.', 'the same, written otherwise'],
  ['admin.localhost', 'a name below it'],
  ['ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'circled letters'],
  ['printer.local', 'mDNS'],
  ['metadata.google.internal', 'metadata of GCP by name'],
  ['router.home.arpa', 'home network'],
  ['loopback.test', 'a public name for loopback'],
  ['metadata.test', 'a public name for metadata'],
  ['mapped.test', 'a name with a mapped address'],
  ['compatible.test', 'a name with a compatible address'],
  ['zone.test', 'a name with an address of a zone'],
  ['half.test', 'a name with a public and a private address'],
  ['garbage.test', 'a resolver that answers no address'],
];

/** Other addresses, most of which are none at all. */
const ADDRESSES: readonly (readonly [what: string, url: string, code: FetchErrorCode])[] = [
  ['backslashes', 'http:\\\\127.0.0.1/', 'blocked_address'],
  ['no slashes', 'http:127.0.0.1', 'blocked_address'],
  ['blanks around', ' http://127.0.0.1/ ', 'blocked_address'],
  ['tabs and line ends inside', 'ht\ntp://127.0.\t0.1/', 'blocked_address'],
  ['a zone', 'http://[fe80::1%25eth0]/', 'bad_url'],
  ['the same over TLS', 'https://loopback.test/', 'blocked_address'],
  ['SSH', 'http://1.1.1.1:22/', 'bad_url'],
  ['Redis', 'http://1.1.1.1:6379/', 'bad_url'],
  ['a port that is not the web', 'http://1.1.1.1:8080/', 'bad_url'],
  ['SMTP', 'https://1.1.1.1:25/', 'bad_url'],
  ['a user', 'http://user@1.1.1.1/', 'bad_url'],
  ['a password', 'http://user:secret@1.1.1.1/', 'bad_url'],
  ['a user that looks like the host', 'http://1.1.1.1@127.0.0.1/', 'bad_url'],
  ['a file', 'file:///etc/passwd', 'bad_url'],
  ['gopher', 'gopher://127.0.0.1:6379/_FLUSHALL', 'bad_url'],
  ['FTP', 'ftp://127.0.0.1/', 'bad_url'],
  ['dict', 'dict://127.0.0.1:11211/', 'bad_url'],
  ['data', 'data:text/html,x', 'bad_url'],
  ['a script', 'javascript:alert(1)', 'bad_url'],
  ['a socket file', 'unix:/var/run/docker.sock', 'bad_url'],
  ['a blob', 'blob:http://127.0.0.1/x', 'bad_url'],
  ['no scheme', '//127.0.0.1/', 'bad_url'],
  ['a path', '/etc/passwd', 'bad_url'],
  ['nothing', '', 'bad_url'],
  ['no host', 'http://', 'bad_url'],
  ['numbers too large', 'http://256.256.256.256/', 'bad_url'],
  ['five numbers', 'http://1.2.3.4.5/', 'bad_url'],
  ['an empty label', 'http://a..b/', 'bad_url'],
  ['an endless address', `http://1.1.1.1/${'a'.repeat(2048)}`, 'bad_url'],
];

const NAMES: Record<string, readonly string[]> = {
  'loopback.test': ['127.0.0.1'],
  'metadata.test': ['169.254.169.254'],
  'mapped.test': ['::ffff:127.0.0.1'],
  'compatible.test': ['::127.0.0.1'],
  'zone.test': ['fe80::1%eth0'],
  'half.test': ['93.184.216.34', '10.0.0.1'],
  'garbage.test': ['0x7f.1'],
};

describe('what is not on the public internet', () => {
  const connect = jest.spyOn(Socket.prototype, 'connect');
  let listener: Server;
  let port: number;
  let visitors = 0;
  let site: RawSite;

  beforeAll(async () => {
    listener = createServer((socket) => {
      visitors += 1;
      reply(socket, 200, { 'content-type': 'text/html' }, 'hi');
    });
    // On every address of this machine, IPv6 too where there is any.
    await new Promise<void>((resolve) => listener.listen(0, resolve));
    port = (listener.address() as AddressInfo).port;
    site = await RawSite.start(({ path }, socket) => {
      const [, status, location] = /^\/(\d+)\?(.*)/.exec(path)!;
      reply(socket, Number(status), { location: decodeURIComponent(location) });
    });
  });
  beforeEach(() => {
    connect.mockClear();
    visitors = 0;
  });
  afterAll(async () => {
    connect.mockRestore();
    listener.close();
    await site.stop();
  });

  const fetching = (url: string, exception: AddressException | null = null, lookup = namesOf(NAMES)) => {
    const client = new GuardedClient(new AddressGuard(exception), lookup, 'Planbill');
    return new PageReader(new WebReader(client, 60_000), 1_000).get(url, {});
  };
  /** Only the site may be reached, on its own port. */
  const siteOnly: AddressException = (address, at) => address === '127.0.0.1' && at === site.port;
  const sockets = () => [connect.mock.calls.length, visitors];

  it.each(HOSTS)('%s is refused without a socket: %s', async (host) => {
    await expect(fetching(`http://${host}/`)).rejects.toMatchObject({ code: 'blocked_address' });
    await expect(fetching(`https://${host}/`)).rejects.toMatchObject({ code: 'blocked_address' });
    expect(sockets()).toEqual([0, 0]);
  });

  it.each(HOSTS)('%s is refused where somebody listens and one site is excepted: %s', async (host) => {
    const refused = fetching(`http://${host}:${port}/`, siteOnly);
    await expect(refused).rejects.toMatchObject({ code: 'blocked_address', transient: false });
    expect(sockets()).toEqual([0, 0]);
  });

  it.each(HOSTS)('a redirect to %s opens no socket but the first: %s', async (host) => {
    const location = encodeURIComponent(`http://${host}:${port}/`);
    const refused = fetching(`${site.url}/302?${location}`, siteOnly);
    await expect(refused).rejects.toMatchObject({ code: 'blocked_address', transient: false });
    expect(sockets()).toEqual([1, 0]);
  });

  it.each([301, 302, 303, 307, 308])('%d leads to no loopback', async (status) => {
    const refused = fetching(`${site.url}/${status}?http://127.0.0.1:${port}/`, siteOnly);
    await expect(refused).rejects.toMatchObject({ code: 'blocked_address' });
    expect(sockets()).toEqual([1, 0]);
  });

  it.each(ADDRESSES)('%s is refused', async (_what, url, code) => {
    await expect(fetching(url)).rejects.toMatchObject({ code });
    expect(sockets()).toEqual([0, 0]);
  });

  const absolute = ADDRESSES.filter(([, url]) => /^\w+:\S{4,99}$/.test(url) && url !== 'http:127.0.0.1');
  it.each(absolute)('a redirect to %s is refused', async (_what, url, code) => {
    const refused = fetching(`${site.url}/302?${encodeURIComponent(url)}`, siteOnly);
    // Other ports are left to the check of the address where one site is excepted.
    const asAddress = /^https?:\/\/[\d.]+:\d/.test(url);
    await expect(refused).rejects.toMatchObject({ code: asAddress ? 'blocked_address' : code });
    expect(sockets()).toEqual([1, 0]);
  });

  it('would have been reached and seen', async () => {
    for (const host of ['127.0.0.1', '2130706433', 'loopback.test']) {
      expect(await fetching(`http://${host}:${port}/`, LOOPBACK)).toMatchObject({ text: 'hi' });
    }
    expect(sockets()).toEqual([3, 3]);
  });

  it('is not reached by DNS that changes between check and connection', async () => {
    const asked: string[] = [];
    const turning = (name: string) => {
      asked.push(name);
      return Promise.resolve([{ address: asked.length === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
    };
    const answered = fetching(`http://turning.test:${site.port}/404?x`, siteOnly, turning);
    await expect(answered).rejects.toMatchObject({ code: 'item_not_found' });
    expect([asked, connect.mock.calls.length]).toEqual([['turning.test'], 1]);
  });

  it('is not reached by DNS that changes between redirects', async () => {
    let asked = 0;
    const turning = () =>
      Promise.resolve([{ address: ++asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
    const refused = fetching(`http://turning.test:${site.port}/302?/302`, siteOnly, turning);
    await expect(refused).rejects.toMatchObject({ code: 'blocked_address' });
    expect([asked, ...sockets()]).toEqual([2, 1, 0]);
  });
});

function namesOf(names: Record<string, readonly string[]>): AddressLookup {
  return (name) =>
    Promise.resolve(
      (names[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
}
