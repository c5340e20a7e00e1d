/** Kinds of pictures that are read as plans. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/tiff', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** First bytes of each kind: TIFF in both orders of bytes, and BigTIFF. `WEBP` stands after the size of its file. */
const SIGNATURES: readonly (readonly [PictureType, string, number])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n', 0],
  ['image/jpeg', '\xff\xd8\xff', 0],
  ['image/tiff', 'II*\0', 0],
  ['image/tiff', 'MM\0*', 0],
  ['image/tiff', 'II+\0', 0],
  ['image/tiff', 'MM\0+', 0],
  ['image/webp', 'WEBP', 8],
];

/** The kind of picture that a file is, by its first 12 bytes; null for any other file. */
export function pictureTypeOf(file: Uint8Array): PictureType | null {
  const found = SIGNATURES.find(([, signature, at]) =>
    [...signature].every((letter, i) => file[at + i] === letter.charCodeAt(0)),
  );
  return found?.[0] ?? null;
}
