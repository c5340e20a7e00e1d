import { crc32, deflateRawSync } from 'node:zlib';
import type { HostileArchive } from './hostile-archive';
import { DESCRIBED, extraField, numbers, rawZip } from './raw-zip';

const source = { name: 'POST.SRC', data: ':SECTION=START\r\n'.repeat(20) };
const library = { name: 'POST.LIB', data: ':SECTION=LIBRARY\r\n'.repeat(20) };
const good = rawZip({ entries: [source, library] });
const JUNK = Buffer.from('junk');

/** Files that are broken, split, or not ZIPs at all. */
export const MALFORMED: HostileArchive[] = [
  ['no bytes at all', Buffer.alloc(0)],
  ['a text', Buffer.from('G90 G54 G0 X0 Y0\r\n'.repeat(10))],
  ['a 7z archive', Buffer.from('377abcaf271c0004' + '00'.repeat(40), 'hex')],
  ['cut off by one byte', good.subarray(0, -1)],
  ['cut off before its end record', good.subarray(0, -22)],
  ['cut off in the middle', good.subarray(0, good.length / 2)],
  ['bytes after its end', rawZip({ entries: [source], after: JUNK })],
  ['bytes before its first entry', rawZip({ entries: [source], before: JUNK })],
  ['bytes before its first entry that offsets know nothing of', Buffer.concat([JUNK, good])],
  ['bytes between two entries', rawZip({ entries: [{ ...source, after: JUNK }, library] })],
  ['bytes before its directory', rawZip({ entries: [source], beforeDirectory: JUNK })],
  [
    'a comment that is longer than told',
    rawZip({ entries: [source], end: { comment: JUNK, commentLength: 3 } }),
  ],
  [
    'a comment that is shorter than told',
    rawZip({ entries: [source], end: { comment: JUNK, commentLength: 9 } }),
  ],
  ['an end record inside the comment', rawZip({ entries: [source], end: { comment: good.subarray(-22) } })],
  ['a directory that is elsewhere', rawZip({ entries: [source], end: { directoryStart: 3 } })],
  ['a directory of another size', rawZip({ entries: [source], end: { directorySize: 20 } })],
  ['fewer entries than counted', rawZip({ entries: [source], end: { entries: 2 } })],
  ['a record without its signature', rawZip({ entries: [{ ...source, record: { signature: 7 } }] })],
  ['a header without its signature', rawZip({ entries: [{ ...source, local: { signature: 7 } }] })],
  ['an entry beyond the end', rawZip({ entries: [{ ...source, record: { offset: 1e6 } }] })],
  [
    'an entry that reaches beyond the end',
    rawZip({ entries: [{ ...source, both: { compressedSize: 1e6 } }] }),
  ],
  ['an entry inside the directory', rawZip({ entries: [{ ...source, record: { offset: 90 } }, library] })],
  [
    'an extra field that is cut off',
    rawZip({ entries: [{ ...source, both: { extra: numbers([1, 2], [9, 2]) } }] }),
  ],
  ['a wrong CRC-32', rawZip({ entries: [{ ...source, both: { crc: 1 } }] })],
  ['bytes that deflate never wrote', rawZip({ entries: [{ ...source, packed: Buffer.alloc(50, 0xff) }] })],
  [
    'deflated bytes that are cut off',
    rawZip({ entries: [{ ...source, packed: deflateRawSync(source.data).subarray(0, -3) }] }),
  ],
  ['a ZIP64 record that is elsewhere', rawZip({ entries: [source], zip64: { recordStart: 5 } })],
  ['a ZIP64 record beyond the end', rawZip({ entries: [source], zip64: { recordStart: 2 ** 52 } })],
].map(([what, bytes]) => ({ what: String(what), code: 'archive_malformed', bytes: bytes as Buffer }));

export const SPLIT: HostileArchive[] = [
  { what: 'the second of two parts', bytes: rawZip({ entries: [source], end: { disk: 1 } }) },
  { what: 'a directory on another part', bytes: rawZip({ entries: [source], end: { directoryDisk: 1 } }) },
  { what: 'two parts by ZIP64', bytes: rawZip({ entries: [source], zip64: { disks: 2 } }) },
  { what: 'the second part by ZIP64', bytes: rawZip({ entries: [source], zip64: { disk: 1 } }) },
].map((archive) => ({ ...archive, code: 'archive_multi_disk' }));

const described = { both: { flags: DESCRIBED }, local: { crc: 0, size: 0, compressedSize: 0 } };
const unicodePath = (name: string, of: string) =>
  extraField(0x7075, Buffer.concat([Buffer.from([1]), numbers([crc32(of), 4]), Buffer.from(name)]));

/** Archives whose headers contradict each other. */
export const INCONSISTENT: HostileArchive[] = [
  ['another name in the header', { ...source, local: { name: 'EVIL.SRC' } }],
  ['another method in the header', { ...source, local: { method: 0 } }],
  ['other flags in the header', { ...source, local: { flags: DESCRIBED } }],
  ['another size in the header', { ...source, local: { size: 9 } }],
  ['another packed size in the header', { ...source, local: { compressedSize: 9 } }],
  ['another CRC-32 in the header', { ...source, local: { crc: 9 } }],
  ['a second name in the header alone', { ...source, local: { extra: unicodePath('EVIL.SRC', 'POST.SRC') } }],
  [
    'a descriptor with another CRC-32',
    { ...source, ...described, after: numbers([0x08074b50, 4], [1, 4], [1, 4], [1, 4]) },
  ],
  ['a descriptor without its signature', { ...source, ...described, after: Buffer.alloc(16) }],
  ['two sizes of a stored entry', { ...source, method: 0, both: { size: 9 } }],
  ['more bytes than told', { ...source, both: { size: 9 } }],
  ['fewer bytes than told', { ...source, both: { size: 900 } }],
  [
    'bytes behind the deflated ones',
    { ...source, packed: Buffer.concat([deflateRawSync(source.data), JUNK]) },
  ],
  ['a folder with bytes', { name: 'folder/', data: 'hidden' }],
].map(([what, entry]) => ({
  what: String(what),
  code: 'archive_inconsistent',
  bytes: rawZip({ entries: [entry as typeof source, library] }),
}));

INCONSISTENT.push(
  ...[
    { what: 'one path twice', bytes: rawZip({ entries: [source, { ...source, data: 'other' }] }) },
    { what: 'more entries than counted', bytes: rawZip({ entries: [source, library], end: { entries: 1 } }) },
    { what: 'two counts of entries', bytes: rawZip({ entries: [source], end: { entriesHere: 2 } }) },
    { what: 'another count by ZIP64', bytes: rawZip({ entries: [source, library], zip64: { entries: 1 } }) },
    {
      what: 'another directory by ZIP64',
      bytes: rawZip({ entries: [source], zip64: { directoryStart: 0 } }),
    },
  ].map((archive) => ({ ...archive, code: 'archive_inconsistent' })),
);
