import type { Readable, Writable } from 'node:stream';

/**
 * Tells, once storing has failed, whether the source broke first; else the store did. Each takes the other down with
 * its own error, so that the error alone does not say it. To be called before the streams are joined.
 */
export function sourceFailure(source: Readable, sink: Writable): () => boolean {
  let first: 'source' | 'sink' | null = source.destroyed && !source.readableEnded ? 'source' : null;
  source.once('error', () => (first ??= 'source'));
  // A connection that goes away may close without an error.
  source.once('close', () => {
    if (!source.readableEnded) first ??= 'source';
  });
  sink.once('error', () => (first ??= 'sink')).once('close', () => (first ??= 'sink'));
  return () => first === 'source';
}
