import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request as it came, without its body. */
export interface RawRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
}

/** A site on loopback that answers byte by byte as a test wants, which no well-behaved server would. */
export class RawSite {
  readonly requests: RawRequest[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** @param answer writes to the socket; where it does not end it, it stays open */
  static async start(answer: (request: RawRequest, socket: Socket) => void): Promise<RawSite> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const site = new RawSite(server, (server.address() as AddressInfo).port);
    server.on('connection', (socket) => site.serve(socket, answer));
    return site;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves once nobody is connected any more. */
  async deserted(): Promise<void> {
    while (this.sockets.size > 0) await sleep(5);
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private serve(socket: Socket, answer: (request: RawRequest, socket: Socket) => void): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    // Whoever breaks off in the middle is what many tests are about.
    socket.on('error', () => undefined);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const [line, ...fields] = text.slice(0, end).split('\r\n');
      text = text.slice(end + 4);
      const [method, path] = line.split(' ');
      const headers = Object.fromEntries(
        fields.map((field) => {
          const [, name, value] = /^([^:]+):\s*(.*)$/.exec(field)!;
          return [name.toLowerCase(), value] as const;
        }),
      );
      const request = { method, path, headers };
      this.requests.push(request);
      answer(request, socket);
    });
  }
}

/** Ends the socket with a whole answer. */
export function reply(
  socket: Socket,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer = '',
): void {
  const bytes = Buffer.from(body);
  const all = { 'content-length': String(bytes.length), connection: 'close', ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${head.join('')}\r\n`), bytes]));
}
