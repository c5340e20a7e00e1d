/**
 * Does `work` for each, so many at a time, without reading ahead of them.
 *
 * @throws what the first `work` that fails throws, once those under way have ended; no other is begun then
 */
export async function inParallel<T>(
  each: AsyncIterable<T>,
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const iterator = each[Symbol.asyncIterator]();
  let failed = false;
  const hand = async () => {
    try {
      for (let next = await iterator.next(); !next.done && !failed; next = await iterator.next()) {
        await work(next.value);
      }
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, hand));
  await iterator.return?.();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
