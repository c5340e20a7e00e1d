/** Stored bytes, with what whoever gets them is told of them. */
export interface Downloadable {
  storageKey: string;
  /** Of the whole, lower-case hex. */
  sha256: string;
  /** Bytes. */
  size: number;
  /** Any Unicode. */
  fileName: string;
  mimeType: string;
}
