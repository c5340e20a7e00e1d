import { Transform, type TransformCallback } from 'node:stream';
import { crc32, type InflateRaw } from 'node:zlib';
import type { ArchiveEntry } from './archive-entry';
import { archiveKind, KIND_BYTES } from './archive-kind';
import { damaged } from './damage';
import { entryRefusal } from './refusals';

/** Compares the bytes of an entry with its headers while they stream, and fails as soon as they differ. */
export class EntryMeter extends Transform {
  private head: Buffer | null = Buffer.alloc(0);
  private bytes = 0;
  private checksum = 0;

  constructor(
    private readonly entry: ArchiveEntry,
    /** undefined for stored entries */
    private readonly inflate?: InflateRaw,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    this.checksum = crc32(chunk, this.checksum);
    if (this.bytes > this.entry.size) return done(this.differs('has more bytes than its headers say'));
    done(this.nested(chunk), chunk);
  }

  override _flush(done: TransformCallback): void {
    if (this.bytes < this.entry.size) return done(this.differs('has fewer bytes than its headers say'));
    if (this.inflate && this.inflate.bytesWritten !== this.entry.compressedSize) {
      return done(this.differs('has bytes after its compressed data'));
    }
    if (this.checksum !== this.entry.crc32) {
      return done(
        entryRefusal('archive_malformed', this.entry.path, 'does not match its CRC-32: it is damaged'),
      );
    }
    done(this.nested(null));
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    done(error && (damaged(error, this.entry.path) as Error));
  }

  /** @param chunk null after the last one */
  private nested(chunk: Buffer | null): Error | null {
    if (this.head === null || this.entry.kind !== 'file') return null;
    if (chunk) this.head = Buffer.concat([this.head, chunk.subarray(0, KIND_BYTES)]);
    if (chunk && this.head.length < KIND_BYTES) return null;
    const kind = archiveKind(this.head);
    this.head = null;
    return kind === null ? null : entryRefusal('archive_nested', this.entry.path, `is a ${kind} file`);
  }

  private differs(reason: string): Error {
    return entryRefusal('archive_inconsistent', this.entry.path, reason);
  }
}
