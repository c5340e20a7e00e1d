import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Request } from 'express';
import { readMultipart } from './multipart';

describe('a multipart body with a file above the limit', () => {
  it('is not read on before everything about the file is undone', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const request = Object.assign(new PassThrough(), { headers, complete: false });
    let undo = (): void => undefined;
    const undone = new Promise<void>((resolve) => (undo = resolve));
    let broke = (): void => undefined;
    const broken = new Promise<void>((resolve) => (broke = resolve));
    const refused = readMultipart(
      request as unknown as Request,
      { maxFileBytes: 1000, maxFiles: 1 },
      async ({ stream }) => {
        await finished(stream.resume()).catch(broke);
        await undone;
      },
    );
    request.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
    request.write(Buffer.alloc(2000, 37));
    await broken;
    expect(request.isPaused()).toBe(true);
    undo();
    await expect(refused).rejects.toMatchObject({ code: 'file_too_large' });
    expect(request.isPaused()).toBe(false);
  });
});
