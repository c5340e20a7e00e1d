import type { FileHandle } from 'node:fs/promises';
import { addAbortSignal, pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { ArchiveEntry } from './archive-entry';
import { EntryMeter } from './entry-meter';
import { refusal } from './refusals';

const CHUNK_BYTES = 64 * 1024;

/**
 * Opens the inflated bytes of an entry. The stream ends normally only if they match the headers, including the
 * CRC-32; otherwise it fails with the refusal.
 *
 * This is not yauzl's own stream: that one checks no CRC-32, and it accepts bytes that follow the deflated ones.
 */
export function entryBytes(handle: FileHandle, entry: ArchiveEntry, signal?: AbortSignal): Readable {
  const packed = Readable.from(slice(handle, entry.dataStart, entry.compressedSize));
  const inflate = entry.deflated ? createInflateRaw({ chunkSize: CHUNK_BYTES }) : undefined;
  const meter = new EntryMeter(entry, inflate);
  // The reader of the meter receives the failures.
  const failed = () => undefined;
  meter.on('error', failed);
  if (inflate) pipeline(packed, inflate, meter, failed);
  else pipeline(packed, meter, failed);
  return signal ? addAbortSignal(signal, meter) : meter;
}

async function* slice(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length;) {
    const wanted = Math.min(CHUNK_BYTES, length - done);
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, start + done);
    if (bytesRead === 0) throw refusal('archive_malformed', 'it is incomplete');
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
