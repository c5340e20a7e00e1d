/** A stored file, with what its download states about it. */
export interface Downloadable {
  storageKey: string;
  /** SHA-256 of the whole file, lower-case hex. */
  sha256: string;
  /** Bytes. */
  size: number;
  /** Any Unicode. */
  fileName: string;
  mimeType: string;
}
