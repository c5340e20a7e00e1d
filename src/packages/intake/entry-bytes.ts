import type { FileHandle } from 'node:fs/promises';
import { addAbortSignal, pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { ArchiveEntry } from './archive-entry';
import { EntryMeter } from './entry-meter';
import { refusal } from './refusals';

const CHUNK_BYTES = 64 * 1024;

/**
 * The bytes of an entry, inflated. The stream ends well only if they are what the headers claim, their CRC-32
 * included; else it fails with the refusal.
 */
export function entryBytes(handle: FileHandle, entry: ArchiveEntry, signal?: AbortSignal): Readable {
  const packed = Readable.from(slice(handle, entry.dataStart, entry.compressedSize));
  const inflate = entry.deflated ? createInflateRaw({ chunkSize: CHUNK_BYTES }) : undefined;
  const meter = new EntryMeter(entry, inflate);
  // Whoever reads the meter hears of failures there.
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
    if (bytesRead === 0) throw refusal('archive_malformed', 'it is cut off');
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
