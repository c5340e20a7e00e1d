import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

/** A fault of one request. */
export type Fault =
  /** The answer that is sent instead. */
  | { status: number; body: string }
  /** Cuts the connection before an answer. */
  | 'reset'
  /** Sends no answer. */
  | 'hang'
  /** Passes the request on only after this. */
  | { after: Promise<void> }
  /** Cuts the answer after this many bytes of its body. */
  | { cutAfter: number }
  /** Sends nothing more after this many bytes of the body. */
  | { stallAfter: number };

export interface FaultProxy {
  endpoint: string;
  /** Chooses the fault of each request; null: the request is passed on. */
  fault: (method: string, url: string) => Fault | null;
  /** `METHOD url` of every request since the list was emptied. */
  seen: string[];
  stop(): Promise<void>;
}

/** The body of an S3 error. */
export function s3Problem(status: number, code: string): Fault {
  return { status, body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>` };
}

/** Starts an HTTP proxy in front of `target` that makes the chosen faults. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const server = createServer((incoming, answer) => {
    const { method = '', url = '' } = incoming;
    proxy.seen.push(`${method} ${url}`);
    const fault = proxy.fault(method, url);
    if (fault === 'hang') return;
    if (fault === 'reset') incoming.socket.resetAndDestroy();
    else if (fault && 'status' in fault) answerOnce(incoming, answer, fault);
    else if (fault && 'after' in fault)
      void fault.after.then(() => incoming.destroyed || passOn(target, incoming, answer, null));
    else passOn(target, incoming, answer, fault);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const proxy: FaultProxy = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: () => null,
    seen: [],
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

function answerOnce(
  incoming: IncomingMessage,
  answer: ServerResponse,
  { status, body }: { status: number; body: string },
): void {
  incoming
    .resume()
    .once('end', () => answer.writeHead(status, { 'content-type': 'application/xml' }).end(body));
}

function passOn(
  target: string,
  incoming: IncomingMessage,
  answer: ServerResponse,
  fault: { cutAfter: number } | { stallAfter: number } | null,
): void {
  const onward = request(new URL(incoming.url ?? '/', target), {
    method: incoming.method,
    headers: incoming.headers,
  });
  // A break on one side must break the other side too, before an answer and in the middle of one. With a plain pipe,
  // the other side would wait until its own time limit.
  const hangUp = () => incoming.socket.destroy();
  incoming.pipe(onward);
  onward.once('error', hangUp);
  answer.once('close', () => onward.destroy());
  onward.once('response', (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    if (!fault) {
      pipeline(response, answer, (broken) => broken && hangUp());
      return;
    }
    response.once('error', hangUp);
    let left = 'cutAfter' in fault ? fault.cutAfter : fault.stallAfter;
    response.on('data', (chunk: Buffer) => {
      if (left === 0) return;
      const passed = chunk.subarray(0, left);
      left -= passed.length;
      answer.write(passed, () => {
        if (left > 0) return;
        response.destroy();
        if ('cutAfter' in fault) incoming.socket.resetAndDestroy();
      });
    });
  });
}
