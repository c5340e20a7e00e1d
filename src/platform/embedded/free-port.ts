import { createServer, type AddressInfo } from 'node:net';

/** A TCP port nobody listens on at 127.0.0.1 just now; whoever asks for it must be ready to lose it to another. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
