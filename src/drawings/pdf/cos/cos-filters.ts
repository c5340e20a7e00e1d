import { constants, inflateSync } from 'node:zlib';
import { CosError, CosName, type CosStream, type CosValue } from './cos-values';

/** Bytes after decoding. Planbill decodes tables and dictionaries only; in a sound file they are far smaller. */
const MAX_DECODED = 64 * 1024 * 1024;

/** Decodes a plain or deflated stream, also with PNG predictors (ISO 32000-1, 7.4.4). */
export function decodeStream(stream: CosStream): Buffer {
  const filter = single(stream.dict.get('Filter') ?? null);
  if (filter === null) return stream.raw;
  if (!(filter instanceof CosName) || filter.name !== 'FlateDecode') {
    throw new CosError('A structural stream uses a filter other than FlateDecode.');
  }
  let decoded: Buffer;
  try {
    decoded = inflateSync(stream.raw, { maxOutputLength: MAX_DECODED, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    throw new CosError('A structural stream cannot be inflated.', { cause });
  }
  const parms = single(stream.dict.get('DecodeParms') ?? null);
  if (!(parms instanceof Map)) return decoded;
  const predictor = Number(parms.get('Predictor') ?? 1);
  if (predictor < 10) return decoded;
  return unfilter(decoded, Number(parms.get('Columns') ?? 1), Number(parms.get('Colors') ?? 1));
}

function single(value: CosValue): CosValue {
  if (!Array.isArray(value)) return value;
  if (value.length > 1) throw new CosError('A structural stream uses several filters.');
  return value[0] ?? null;
}

/** Undoes PNG row filters for 8-bit samples (PNG specification, 9.2). */
function unfilter(data: Buffer, columns: number, colors: number): Buffer {
  const width = columns * colors;
  if (!(width > 0 && width < 1 << 16)) throw new CosError('A predictor has an absurd row length.');
  const rows = Math.floor(data.length / (width + 1));
  const result = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (width + 1)];
    for (let i = 0; i < width; i++) {
      const at = row * width + i;
      const left = i >= colors ? result[at - colors] : 0;
      const up = row > 0 ? result[at - width] : 0;
      const corner = row > 0 && i >= colors ? result[at - width - colors] : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0;
      result[at] = data[row * (width + 1) + 1 + i] + predicted;
    }
  }
  return result;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [dl, du, dc] = [left, up, corner].map((value) => Math.abs(estimate - value));
  return dl <= du && dl <= dc ? left : du <= dc ? up : corner;
}
