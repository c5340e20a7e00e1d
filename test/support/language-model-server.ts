import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A question as it arrived. */
export interface ReceivedQuestion {
  path: string;
  authorization: string | undefined;
  body: {
    model: string;
    messages: { role: string; content: string }[];
    response_format: { type: string; json_schema: { name: string; strict: boolean; schema: object } };
    max_tokens: number;
  };
}

/** What the server does with a question. */
export type Behaviour = (response: ServerResponse, question: ReceivedQuestion) => void | Promise<void>;

/** A server that speaks the OpenAI protocol as well or as badly as it is told to. */
export interface LanguageModelServer {
  url: string;
  /** All questions so far. */
  questions: ReceivedQuestion[];
  /** One behaviour a question, the last one for all that follow. */
  behave(...behaviours: Behaviour[]): void;
  stop(): Promise<void>;
}

export async function startLanguageModelServer(): Promise<LanguageModelServer> {
  const questions: ReceivedQuestion[] = [];
  let script: Behaviour[] = [answers({ facility: null, rooms: [], relations: [] })];
  const server = createServer((request, response) => {
    const answer = async (question: ReceivedQuestion): Promise<void> => {
      questions.push(question);
      const behaviour = script.length > 1 ? script.shift()! : script[0];
      await behaviour(response, question);
    };
    // A client that gives up early breaks its question off.
    void receive(request).then(answer, () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    questions,
    behave(...behaviours) {
      questions.length = 0;
      script = behaviours;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function receive(request: IncomingMessage): Promise<ReceivedQuestion> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization,
    body: JSON.parse(Buffer.concat(chunks).toString()) as ReceivedQuestion['body'],
  };
}

/** A well-formed completion with this document as its content. */
export const answers = (content: unknown): Behaviour => says(JSON.stringify(content));

/** A well-formed completion with any text as its content. */
export const says =
  (content: string | null, more: { finish?: string; refusal?: string } = {}): Behaviour =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(completion(content, more));

function completion(
  content: string | null,
  { finish = 'stop', refusal }: { finish?: string; refusal?: string },
) {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content, refusal }, finish_reason: finish }],
    usage: { prompt_tokens: 700, completion_tokens: 99, total_tokens: 799 },
  });
}

export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    void response.writeHead(code, { 'content-type': 'application/json', ...headers }).end('{"error":{}}');

/** A body of this type, as it is. */
export const body =
  (text: string, contentType = 'application/json'): Behaviour =>
  (response) =>
    void response.writeHead(200, { 'content-type': contentType }).end(text);

/** The first half of an answer, then the connection is cut. */
export const truncated: Behaviour = async (response) => {
  const whole = completion('{"facility":null}', {});
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(whole.length) });
  response.write(whole.slice(0, whole.length / 2));
  await sleep(20);
  response.destroy();
};

/** An answer that never ends. */
export const endless: Behaviour = async (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = `"${'x'.repeat(16_000)}",`;
  response.write('[');
  while (!response.destroyed) {
    if (!response.write(chunk)) await sleep(1);
  }
};

/** Nothing at all, until the asker gives up. */
export const silent: Behaviour = () => undefined;

/** Headers at once, then a byte now and then. */
export const dripping: Behaviour = async (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!response.destroyed) {
    response.write(' ');
    await sleep(50);
  }
};
