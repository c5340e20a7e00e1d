/** One event of a stream, as it was written. */
export interface SentEvent {
  id: string;
  event: string;
  data: unknown;
}

/** An open event stream: what came so far, and its end. */
export interface EventSource {
  status: number;
  contentType: string | null;
  events: SentEvent[];
  comments: string[];
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>;
  close(): void;
}

/** Reads server-sent events as a browser does, but without coming back by itself. */
export async function openEvents(
  url: string,
  lastEventId?: number,
  headers: Record<string, string> = {},
): Promise<EventSource> {
  const abort = new AbortController();
  const response = await fetch(url, {
    signal: abort.signal,
    headers: { ...headers, ...(lastEventId !== undefined && { 'Last-Event-ID': String(lastEventId) }) },
  });
  const events: SentEvent[] = [];
  const comments: string[] = [];
  const read = async () => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      const blocks = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) {
        const event = eventOf(block);
        if (block.startsWith(':')) comments.push(block.slice(1).trim());
        if (event) events.push(event);
      }
    }
  };
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    events,
    comments,
    ended: read(),
    close: () => abort.abort(),
  };
}

function eventOf(block: string): SentEvent | null {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return null;
  return {
    id: fields.get('id') ?? '',
    event: fields.get('event') ?? 'message',
    data: JSON.parse(data) as unknown,
  };
}
