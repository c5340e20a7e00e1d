import { once } from 'node:events';
import type { Response } from 'express';
import type { JobEventDto } from './dto/job-event.dto';

/** How soon a client whose connection broke comes back. */
const RECONNECT_MS = 1_000;

/**
 * Writes events as they come, in the format of server-sent events (WHATWG HTML, section 9.2), and ends the
 * response when they end.
 *
 * @param heartbeatMs how often a comment keeps proxies from closing a silent connection
 */
export async function streamEvents(
  response: Response,
  events: AsyncIterable<JobEventDto>,
  heartbeatMs: number,
): Promise<void> {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    // nginx would hold events back until its buffer is full.
    'X-Accel-Buffering': 'no',
  });
  response.write(`retry: ${RECONNECT_MS}\n\n`);
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  try {
    for await (const event of events) {
      if (response.destroyed) return;
      const written = response.write(
        `id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`,
      );
      if (!written) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
    response.end();
  } finally {
    clearInterval(heartbeat);
  }
}
