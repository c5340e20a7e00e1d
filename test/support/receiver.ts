import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedMessage {
  path: string;
  headers: IncomingHttpHeaders;
  /** As it came, for the check of its signature. */
  body: string;
}

/** A receiver of webhooks: keeps the messages, and answers as a test wants. */
export class Receiver {
  readonly messages: ReceivedMessage[] = [];
  /** What is answered from now on. */
  answer: (response: ServerResponse, message: ReceivedMessage) => void = (response) => {
    response.writeHead(204).end();
  };

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const message = { path: request.url ?? '', headers: request.headers, body };
        receiver.messages.push(message);
        receiver.answer(response, message);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  to(path: string): ReceivedMessage[] {
    return this.messages.filter((message) => message.path === path);
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }
}
