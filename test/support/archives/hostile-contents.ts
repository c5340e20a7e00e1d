import { deflateRawSync } from 'node:zlib';
import type { HostileArchive } from './hostile-archive';
import { extraField, numbers, type RawEntry, rawZip } from './raw-zip';

const MIB = 1024 * 1024;
const source: RawEntry = { name: 'POST.SRC', data: ':SECTION=START\r\n' };

const beside = (code: string, what: string, ...entries: RawEntry[]): HostileArchive => ({
  what,
  code,
  bytes: rawZip({ entries: [source, ...entries] }),
});

const aes = extraField(0x9901, numbers([2, 2], [0x4541, 2], [0x0803, 2]));

export const UNREADABLE: HostileArchive[] = [
  ...[0x1, 0x41, 0x2000].map((flags) =>
    beside('archive_encrypted', `flags ${flags.toString(16)}`, { name: 'A.LIB', data: 'x', both: { flags } }),
  ),
  beside('archive_encrypted', 'AES', { name: 'A.LIB', data: 'x', method: 99 }),
  beside('archive_encrypted', 'AES by its field', { name: 'A.LIB', data: 'x', both: { extra: aes } }),
  ...[1, 9, 12, 14, 93, 95, 98].map((method) =>
    beside('archive_method_unsupported', `method ${method}`, { name: 'A.LIB', data: 'x', method }),
  ),
];

const inner = rawZip({ entries: [source] });
const tar = Buffer.alloc(1024);
tar.write('ustar', 257);

export const NESTED: HostileArchive[] = [
  beside('archive_nested', 'a ZIP named .LIB', { name: 'A.LIB', data: inner }),
  beside('archive_nested', 'a stored ZIP named .CTL', { name: 'A.CTL', data: inner, method: 0 }),
  beside('archive_nested', 'an empty ZIP', { name: 'A.CTL', data: rawZip({ entries: [] }) }),
  ...Object.entries({
    '7z': '377abcaf271c0004',
    RAR: '526172211a0700cf',
    gzip: '1f8b080000000000',
    xz: 'fd377a585a000004',
    bzip2: '425a6839314159265359',
    Zstandard: '28b52ffd',
  }).map(([kind, hex]) =>
    beside('archive_nested', `a ${kind} file`, { name: 'A.LNG', data: Buffer.from(hex, 'hex') }),
  ),
  beside('archive_nested', 'a tar file', { name: 'A.KIN', data: tar }),
  beside('package_files_unknown', 'a ZIP by its name', { name: 'inner.zip', data: inner }),
];

export const NO_PACKAGE: HostileArchive[] = [
  { what: 'no entries', code: 'package_source_missing', bytes: rawZip({ entries: [] }) },
  {
    what: 'no source',
    code: 'package_source_missing',
    bytes: rawZip({ entries: [{ name: 'A.LIB', data: 'x' }] }),
  },
  beside('package_files_unknown', 'a program', { name: 'setup.exe', data: 'MZ' }),
  beside('package_files_unknown', 'a file without an extension', { name: 'POST', data: 'x' }),
  beside('package_files_unknown', 'a program named like a document', { name: 'README.exe', data: 'MZ' }),
  beside('archive_nested', 'a ZIP named like a document', { name: 'README.txt', data: inner }),
  beside('package_files_unknown', 'an extension alone', { name: 'posts/.SRC', data: 'x' }),
  beside('package_files_unknown', 'an extension that becomes one in upper case', {
    name: 'a.ſrc',
    data: 'x',
  }),
  beside('package_file_empty', 'an empty file', { name: 'A.LIB' }),
];

const zeros = Buffer.alloc(20 * MIB);
const deflatedZeros = deflateRawSync(zeros);

/** Files that share one body, as in "A better zip bomb" (D. Fifield): each header lies inside the body before it. */
function quoted(): Buffer {
  const last = rawZip({ entries: [{ name: 'B.SRC', data: 'x'.repeat(100) }] });
  const header = last.subarray(0, 35);
  const kernel = deflateRawSync('x'.repeat(100));
  const around = Buffer.concat([Buffer.from([0]), numbers([35, 2], [0xffff - 35, 2]), header, kernel]);
  return rawZip({
    entries: [
      { name: 'A.SRC', packed: around, both: { size: 135 } },
      { name: 'B.SRC', data: 'x'.repeat(100), recordOnly: true, record: { offset: 40 } },
    ],
  });
}

/** Archive bombs. They are tested with the limits in `BOMB_LIMITS`. */
export const BOMBS: HostileArchive[] = [
  beside('archive_ratio', 'zeros', { name: 'A.LIB', data: zeros.subarray(0, 8 * MIB) }),
  {
    what: 'zeros in pieces below 1 MiB',
    code: 'archive_ratio',
    bytes: rawZip({
      entries: Array.from({ length: 12 }, (_, n) => ({ name: `${n}.SRC`, data: zeros.subarray(0, MIB) })),
    }),
  },
  beside('archive_inconsistent', 'zeros that claim to be 10 bytes', {
    name: 'A.LIB',
    packed: deflatedZeros,
    data: '0123456789',
  }),
  beside('archive_inconsistent', 'zeros that claim to be 100 KiB', {
    name: 'A.LIB',
    packed: deflatedZeros,
    both: { size: 100 * 1024 },
  }),
  beside('archive_too_large', 'one large file', {
    name: 'A.LIB',
    data: zeros.subarray(0, 9 * MIB),
    method: 0,
  }),
  {
    what: 'large together',
    code: 'archive_too_large',
    bytes: rawZip({
      entries: Array.from({ length: 3 }, (_, n) => ({
        name: `${n}.SRC`,
        data: zeros.subarray(0, 6 * MIB),
        method: 0,
      })),
    }),
  },
  beside('archive_too_large', 'exabytes by ZIP64', {
    name: 'A.LIB',
    data: 'x',
    both: { size: 0xffffffff, extra: extraField(1, numbers([2 ** 60, 8], [1, 8])) },
  }),
  {
    what: 'one body under many names',
    code: 'archive_overlapping',
    bytes: rawZip({
      entries: [
        { name: 'A.SRC', data: 'x'.repeat(100) },
        { name: 'A.SRC', data: 'x'.repeat(100), recordOnly: true, record: { offset: 0 } },
      ],
    }),
  },
  { what: 'headers quoted in bodies', code: 'archive_overlapping', bytes: quoted() },
  {
    what: 'more files than may be',
    code: 'archive_too_many_files',
    bytes: rawZip({ entries: Array.from({ length: 41 }, (_, n) => ({ name: `${n}.SRC`, data: 'x' })) }),
  },
];

export const BOMB_LIMITS = { maxFiles: 40, maxFileBytes: 8 * MIB, maxInflatedBytes: 16 * MIB, maxRatio: 200 };
