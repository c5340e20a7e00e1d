import { crc32, deflateRawSync } from 'node:zlib';
import { DESCRIBED, extraField, numbers, type RawEntry, rawZip, UTF8_NAME } from './raw-zip';

/** An archive as a common program writes it, and the expected paths and contents. */
export interface BenignArchive {
  what: string;
  bytes: Buffer;
  files: [path: string, data: string][];
  ignored?: string[];
}

const SOURCE = ':SYSTEM=MILL\r\n:SECTION=START\r\n'.repeat(30);
const LIBRARY = ':SECTION=LIBRARY\r\n';
const expected: [string, string][] = [
  ['posts/POST.SRC', SOURCE],
  ['posts/POST.lib', LIBRARY],
];

/** A local header without sizes and a data descriptor after the data, as programs write that cannot seek. */
function streamed(name: string, data: string, wide = false): RawEntry {
  const length = deflateRawSync(data).length;
  const bytes = wide ? 8 : 4;
  return {
    name,
    data,
    both: { flags: DESCRIBED },
    local: { crc: 0, size: 0, compressedSize: 0 },
    after: numbers([0x08074b50, 4], [crc32(data), 4], [length, bytes], [data.length, bytes]),
  };
}

const timestamp = Buffer.from([3, 0, 0, 0, 0x60, 0, 0, 0, 0x60]);
const unixOwner = extraField(0x7875, Buffer.from([1, 4, 0xe8, 3, 0, 0, 4, 0xe8, 3, 0, 0]));
const infoZip = (name: string, data: string, mode = 0o100644): RawEntry => ({
  name,
  data,
  method: data === '' ? 0 : 8,
  local: { extra: Buffer.concat([extraField(0x5455, timestamp), unixOwner]) },
  record: {
    madeBy: (3 << 8) | 30,
    attributes: mode * 2 ** 16,
    extra: Buffer.concat([extraField(0x5455, timestamp.subarray(0, 5)), unixOwner]),
  },
});

const ntfs = extraField(0x000a, Buffer.concat([numbers([0, 4], [1, 2], [24, 2]), Buffer.alloc(24, 7)]));
const sevenZip = (name: string, data: string, attributes = 0x20): RawEntry => ({
  name,
  data,
  method: data === '' ? 0 : 8,
  record: { madeBy: 63, attributes, extra: ntfs },
});

const unicodePath = (raw: Buffer, name: string) =>
  extraField(0x7075, Buffer.concat([Buffer.from([1]), numbers([crc32(raw), 4]), Buffer.from(name)]));
const shiftJis = Buffer.from([0x89, 0xc1, 0x8d, 0x48, 0x2e, 0x53, 0x52, 0x43]);
const decomposed = 'Fra\u0308sen.SRC';

export const BENIGN: BenignArchive[] = [
  {
    what: 'Info-ZIP',
    bytes: rawZip({
      entries: [
        infoZip('posts/', '', 0o040755),
        infoZip('posts/POST.SRC', SOURCE),
        infoZip('posts/POST.lib', LIBRARY),
      ],
      end: { comment: Buffer.from('packed for the mill in hall 3') },
    }),
    files: expected,
  },
  {
    what: 'Windows Explorer',
    bytes: rawZip({
      entries: [
        { name: 'posts/POST.SRC', data: SOURCE, record: { attributes: 0x20 } },
        { name: 'posts/POST.lib', data: LIBRARY, method: 0, record: { attributes: 0x20 } },
      ],
    }),
    files: expected,
  },
  {
    what: '7-Zip',
    bytes: rawZip({
      entries: [
        sevenZip('posts/', '', 0x10),
        sevenZip('posts/POST.SRC', SOURCE),
        sevenZip('posts/POST.lib', LIBRARY, 0x81a48020),
      ],
    }),
    files: expected,
  },
  {
    what: 'macOS',
    bytes: rawZip({
      entries: [
        { name: 'posts/', method: 0, record: { madeBy: (3 << 8) | 21, attributes: 0o040755 * 2 ** 16 } },
        streamed(`posts/${decomposed}`, SOURCE),
        streamed(`__MACOSX/posts/._${decomposed}`, '\0\u0005\u0016\u0007 resources'),
        streamed('posts/.DS_Store', 'Bud1'),
      ],
    }),
    files: [['posts/Fräsen.SRC', SOURCE]],
    ignored: ['__MACOSX/posts/._Fräsen.SRC', 'posts/.DS_Store'],
  },
  {
    what: 'a writer that streams, with sizes of ZIP64',
    bytes: rawZip({
      entries: [streamed('posts/POST.SRC', SOURCE), streamed('posts/POST.lib', LIBRARY, true)],
      zip64: {},
      end: { entries: 0xffff, directorySize: 0xffffffff, directoryStart: 0xffffffff },
    }),
    files: expected,
  },
  {
    what: 'names in code page 437',
    bytes: rawZip({
      entries: [{ name: Buffer.from([0x46, 0x72, 0x84, 0x73, 0x2e, 0x53, 0x52, 0x43]), data: SOURCE }],
    }),
    files: [['Fräs.SRC', SOURCE]],
  },
  {
    what: 'names in UTF-8, by their flag',
    bytes: rawZip({ entries: [{ name: '加工.SRC', data: SOURCE, both: { flags: UTF8_NAME } }] }),
    files: [['加工.SRC', SOURCE]],
  },
  {
    what: 'names in UTF-8 that nothing says so of',
    bytes: rawZip({ entries: [{ name: '加工.SRC', data: SOURCE }] }),
    files: [['加工.SRC', SOURCE]],
  },
  {
    what: 'names in Shift-JIS with their Unicode path',
    bytes: rawZip({
      entries: [{ name: shiftJis, data: SOURCE, both: { extra: unicodePath(shiftJis, '加工.SRC') } }],
    }),
    files: [['加工.SRC', SOURCE]],
  },
  {
    what: 'names in Shift-JIS alone, shown as 437',
    bytes: rawZip({ entries: [{ name: shiftJis, data: SOURCE }] }),
    files: [['ë┴ìH.SRC', SOURCE]],
  },
  {
    what: 'a Unicode path that was made for another name',
    bytes: rawZip({
      entries: [{ name: 'POST.SRC', data: SOURCE, both: { extra: unicodePath(shiftJis, 'OLD.SRC') } }],
    }),
    files: [['POST.SRC', SOURCE]],
  },
  {
    what: 'documents beside the files',
    bytes: rawZip({
      entries: [
        { name: 'POST.SRC', data: SOURCE },
        { name: 'README', data: 'Copy the files.' },
        { name: 'docs/Manual.PDF', data: '%PDF-1.7' },
      ],
    }),
    files: [
      ['POST.SRC', SOURCE],
      ['README', 'Copy the files.'],
      ['docs/Manual.PDF', '%PDF-1.7'],
    ],
  },
  {
    what: 'a leading ./ and empty folders',
    bytes: rawZip({
      entries: [
        { name: './', method: 0 },
        { name: './POST.SRC', data: SOURCE },
        { name: 'empty/', method: 0 },
      ],
    }),
    files: [['./POST.SRC', SOURCE]],
  },
];
