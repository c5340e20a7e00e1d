import pMap from 'p-map';
import { grouped } from './side-by-side';

/** Elements read at once. */
const GROUP = 500;

/**
 * Does `work` for each element, up to `atOnce` at a time.
 *
 * @throws the error of the first `work` that fails, once the others that are under way have ended; no more are started
 */
export async function inParallel<T>(
  each: AsyncIterable<T>,
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  for await (const group of grouped(each, GROUP)) {
    const failures: unknown[] = [];
    // p-map rejects while others are under way, and the caller would close the stores that they still use.
    const attempt = async (one: T) => {
      if (failures.length === 0) await work(one).catch((error: unknown) => failures.push(error));
    };
    await pMap(group, attempt, { concurrency: atOnce });
    if (failures.length > 0) throw failures[0];
  }
}
