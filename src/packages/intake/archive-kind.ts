/** Number of bytes at the beginning of a file that `archiveKind` needs. */
export const KIND_BYTES = 262;

/** Signatures of archives and compressed files, in hexadecimal, and their positions. */
const SIGNATURES: readonly { kind: string; at: number; hex: string }[] = [
  { kind: 'ZIP', at: 0, hex: '504b0304' },
  { kind: 'ZIP', at: 0, hex: '504b0506' },
  { kind: 'ZIP', at: 0, hex: '504b0708' },
  { kind: '7z', at: 0, hex: '377abcaf271c' },
  { kind: 'RAR', at: 0, hex: '526172211a07' },
  { kind: 'gzip', at: 0, hex: '1f8b08' },
  { kind: 'xz', at: 0, hex: 'fd377a585a00' },
  { kind: 'Zstandard', at: 0, hex: '28b52ffd' },
  { kind: 'CAB', at: 0, hex: '4d53434600000000' },
  { kind: 'tar', at: 257, hex: '7573746172' },
];

/** bzip2: its signature, a digit, and the digits of π that begin its first block. */
const BZIP2 = /^425a683[1-9]314159265359/;

/** Recognises an archive by its first bytes. @returns null for any other file */
export function archiveKind(head: Uint8Array): string | null {
  const hex = Buffer.from(head).toString('hex');
  const found = SIGNATURES.find((signature) => hex.startsWith(signature.hex, signature.at * 2));
  return found?.kind ?? (BZIP2.test(hex) ? 'bzip2' : null);
}
