import type { CosFile } from './cos-file';
import { type CosDict, CosName, type CosValue, writeCos } from './cos-values';

export interface NewObject {
  readonly id: number;
  /** The bytes between `obj` and `endobj`. */
  readonly body: Buffer;
}

/** Adds an incremental update to a file, which adds or replaces objects (ISO 32000-1, 7.5.6). */
export function appendObjects(file: CosFile, objects: readonly NewObject[]): Buffer {
  const chunks: Buffer[] = [file.bytes, Buffer.from('\n')];
  let length = file.bytes.length + 1;
  const places: { id: number; offset: number }[] = [];
  const write = (bytes: Buffer): void => {
    chunks.push(bytes);
    length += bytes.length;
  };
  for (const { id, body } of objects) {
    places.push({ id, offset: length });
    write(Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const start = length;
  const size = objects.reduce((most, { id }) => Math.max(most, id + 1), file.table.size);
  // The new section has the kind of the old one, because some readers cannot follow a chain of mixed kinds.
  if (file.table.modern) write(streamSection(file, places, size, start));
  else write(classicSection(file, places, size));
  write(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

type Places = { id: number; offset: number }[];

function classicSection(file: CosFile, places: Places, size: number): Buffer {
  const rows = places.map(({ id, offset }) => `${id} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  const trailer = writeCos(trailerOf(file, size));
  return Buffer.from(`xref\n${rows.join('')}trailer\n${trailer}\n`, 'latin1');
}

function streamSection(file: CosFile, places: Places, id: number, start: number): Buffer {
  const all = [...places, { id, offset: start }];
  const rows = Buffer.alloc(all.length * 6);
  all.forEach(({ offset }, i) => {
    rows[i * 6] = 1;
    rows.writeUInt32BE(offset, i * 6 + 1);
  });
  const dict = trailerOf(file, id + 1);
  dict.set('Type', new CosName('XRef'));
  dict.set('W', [1, 4, 1]);
  dict.set(
    'Index',
    all.flatMap((place) => [place.id, 1]),
  );
  dict.set('Length', rows.length);
  const head = Buffer.from(`${id} 0 obj\n${writeCos(dict)}\nstream\n`, 'latin1');
  return Buffer.concat([head, rows, Buffer.from('\nendstream\nendobj\n')]);
}

function trailerOf(file: CosFile, size: number): CosDict {
  const kept = ['Root', 'Info', 'ID'].flatMap((key): [string, CosValue][] => {
    const value = file.table.trailer.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  return new Map<string, CosValue>([...kept, ['Size', size], ['Prev', file.table.start]]);
}
