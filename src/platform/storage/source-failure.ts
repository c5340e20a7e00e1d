import type { Readable, Writable } from 'node:stream';

/**
 * Returns a function that says, after storing has failed, whether the source broke first; otherwise the store did.
 * Each breaks the other with its own error, so the error alone does not show it. Call this before the streams are
 * joined.
 */
export function sourceFailure(source: Readable, sink: Writable): () => boolean {
  let first: 'source' | 'sink' | null = source.destroyed && !source.readableEnded ? 'source' : null;
  source.once('error', () => (first ??= 'source'));
  // A lost connection may close without an error.
  source.once('close', () => {
    if (!source.readableEnded) first ??= 'source';
  });
  sink.once('error', () => (first ??= 'sink')).once('close', () => (first ??= 'sink'));
  return () => first === 'source';
}
