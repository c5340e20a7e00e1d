import { Readable } from 'node:stream';
import fc from 'fast-check';
import { ArrivingBytes } from './arriving-bytes';

const CUT = new Error('cut');

/** Chunks as a connection delivers them. A broken connection fails after the last chunk. */
async function* connection(chunks: Uint8Array[], cut: boolean): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
  if (cut) throw CUT;
}

describe('the bytes of a request in stretches', () => {
  it('are all arrived bytes in order, however they arrived, also after a broken connection', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        async (chunks, most, cut) => {
          const arriving = new ArrivingBytes(Readable.from(connection(chunks, cut)));
          const stretches: Buffer[] = [];
          while (await arriving.more()) {
            const stretch: Buffer[] = [];
            for await (const chunk of arriving.stretch(most)) stretch.push(chunk);
            stretches.push(Buffer.concat(stretch));
          }
          expect(Buffer.concat(stretches)).toEqual(Buffer.concat(chunks));
          for (const stretch of stretches.slice(0, -1)) expect(stretch).toHaveLength(most);
          for (const stretch of stretches.slice(-1)) {
            expect(stretch.length).toBeGreaterThan(0);
            expect(stretch.length).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });
});
