import { PinoLogger } from 'nestjs-pino';
import { Store, storage } from 'nestjs-pino/storage';

/** Runs `work` so that every line logged inside carries `bindings`, such as the job's id. */
export function withLogContext<T>(
  bindings: Record<string, string | number>,
  work: () => Promise<T>,
): Promise<T> {
  return storage.run(new Store(PinoLogger.root.child(bindings)), work);
}
