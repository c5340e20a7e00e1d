import { crc32 } from 'node:zlib';
import type { HostileArchive } from './hostile-archive';
import { extraField, numbers, type RawEntry, rawZip, UTF8_NAME } from './raw-zip';

const source: RawEntry = { name: 'POST.SRC', data: ':SECTION=START\r\n' };

const unsafe = (name: string | Buffer, entry: Partial<RawEntry> = {}): HostileArchive => ({
  what: `the name ${JSON.stringify(name.toString())}`.slice(0, 70),
  code: 'archive_path_unsafe',
  bytes: rawZip({ entries: [source, { name, data: 'x', ...entry }] }),
});

const unicodePath = (name: string) =>
  extraField(0x7075, Buffer.concat([Buffer.from([1]), numbers([crc32('PLAIN.SRC'), 4]), Buffer.from(name)]));

export const UNSAFE_NAMES: HostileArchive[] = [
  ...[
    '../POST.SRC',
    'posts/../../POST.SRC',
    'posts/..',
    '/etc/POST.SRC',
    'C:/POST.SRC',
    'C:\\POST.SRC',
    'c:POST.SRC',
    '\\\\server\\share\\POST.SRC',
    '//server/share/POST.SRC',
    'posts\\POST.SRC',
    '..\\POST.SRC',
    'posts//POST.SRC',
    '',
    'PO\0ST.SRC',
    'POST.SRC\0.exe',
    'PO\nST.SRC',
    'PO\u001b[2JST.SRC',
    'PO\u0085ST.SRC',
    'PO\u202eCRS.SRC',
    'PO\u200bST.SRC',
    'CON.SRC',
    'nul.lib',
    'com1.SRC',
    'Aux .SRC',
    'LPT9/POST.SRC',
    'posts./POST.SRC',
    'posts /POST.SRC',
    'POST.SRC.',
    'POST.SRC ',
    'POST.SRC:stream.SRC',
    'PO?ST.SRC',
    'PO*ST.SRC',
    'PO|ST.SRC',
    `${'P'.repeat(300)}.SRC`,
    `${'posts/'.repeat(300)}POST.SRC`,
    '__MACOSX/../../POST.SRC',
  ].map((name) => unsafe(name)),
  unsafe(Buffer.from([0x50, 0xff, 0xfe]), { both: { flags: UTF8_NAME } }),
  unsafe('PLAIN.SRC', { both: { extra: unicodePath('../EVIL.SRC') } }),
  unsafe('PLAIN.SRC', { both: { flags: UTF8_NAME, extra: unicodePath('EVIL.SRC') } }),
];

const colliding = (one: string, other: string): HostileArchive => ({
  what: `${one} beside ${other}`,
  code: 'package_names_collide',
  bytes: rawZip({ entries: [source, { name: one, data: 'x' }, { name: other, data: 'y' }] }),
});

export const COLLIDING_NAMES: HostileArchive[] = [
  colliding('A.LIB', 'a.lib'),
  colliding('mill/A.LIB', 'turn/A.LIB'),
  colliding('mill/A.LIB', 'turn/a.Lib'),
  colliding('Fräsen.LIB', 'sub/Fra\u0308sen.LIB'),
  colliding('A.LIB', '\uff21.LIB'),
];

const unixMode = (mode: number) => ({ madeBy: (3 << 8) | 20, attributes: mode * 2 ** 16 });
const link = (what: string, entry: Partial<RawEntry>): HostileArchive => ({
  what,
  code: 'archive_link',
  bytes: rawZip({ entries: [source, { name: 'LINK.LIB', data: '/etc/passwd', ...entry }] }),
});

export const LINKS: HostileArchive[] = [
  link('a symbolic link', { record: unixMode(0o120777) }),
  link('a symbolic link that says it was made on DOS', { record: { ...unixMode(0o120777), madeBy: 0 } }),
  link('a device', { record: unixMode(0o020666) }),
  link('a block device', { record: unixMode(0o060666) }),
  link('a pipe', { record: unixMode(0o010666) }),
  link('a socket', { record: unixMode(0o140666) }),
  link('a folder named like a file', { record: unixMode(0o040755) }),
  link('a reparse point of Windows', { record: { attributes: 0x420 } }),
  link('a hard link of PKWARE', { both: { extra: extraField(0x000d, Buffer.alloc(20, 1)) } }),
  link('a link of ASi', { both: { extra: extraField(0x756e, Buffer.alloc(25, 1)) } }),
];
