/** First bytes of the pictures that are read: PNG, JPEG, TIFF in both orders of bytes, and BigTIFF. */
const SIGNATURES = ['89504e47', 'ffd8ff', '49492a00', '4d4d002a', '49492b00', '4d4d002b'].map((hex) =>
  Buffer.from(hex, 'hex'),
);
/** Viewers accept a PDF header anywhere in the first kilobyte. */
const PDF_HEADER_WITHIN = 1024;

/** Whether a file is a picture and no PDF, by its first bytes. */
export function isPicture(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (bytes.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-')) return false;
  const webp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return webp || SIGNATURES.some((signature) => bytes.subarray(0, signature.length).equals(signature));
}
