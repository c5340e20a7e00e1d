import { crc32, deflateSync } from 'node:zlib';
import type { PagePixels } from '../../drawings/pdf';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits for each of red, green and blue; no interlacing (PNG specification, section 11.2.2). */
const TRUE_COLOUR = [8, 2, 0, 0, 0];
/** Filter "Up" (section 9.2): each row is stored as its difference to the row above, which packs drawings well. */
const UP = 2;

/** A PNG file of the pixels. */
export function pngOf({ width, height, rgb }: PagePixels): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set(TRUE_COLOUR, 8);
  const row = width * 3;
  const rows = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y++) {
    const to = y * (row + 1);
    rows[to] = UP;
    for (let x = 0; x < row; x++) {
      rows[to + 1 + x] = rgb[y * row + x] - (y === 0 ? 0 : rgb[(y - 1) * row + x]);
    }
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
