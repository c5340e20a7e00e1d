import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy';

const BODY = Buffer.alloc(1024 * 1024);

let server: Server;
let proxy: FaultProxy;
/** The server breaks its answer after this many bytes. */
let breakAfter: number;

beforeAll(async () => {
  server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-length': BODY.length });
    if (breakAfter === BODY.length) answer.end(BODY);
    else answer.write(BODY.subarray(0, breakAfter), () => answer.socket?.resetAndDestroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  proxy = await startFaultProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await proxy?.stop();
  server?.close();
});

const answerOf = () =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(proxy.endpoint, resolve).on('error', reject);
  });

it('passes on a whole answer', async () => {
  breakAfter = BODY.length;
  expect((await buffer(await answerOf())).equals(BODY)).toBe(true);
});

// The client has no time limit, so an answer that neither ends nor breaks would block it for ever.
it.each([1, 70_000, BODY.length - 1])(
  'breaks its answer when the server breaks after %d bytes',
  async (bytes) => {
    breakAfter = bytes;
    await expect(answerOf().then(buffer)).rejects.toMatchObject({ code: 'ECONNRESET' });
  },
);
