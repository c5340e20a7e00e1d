import { PinoLogger } from 'nestjs-pino';
import { Store, storage } from 'nestjs-pino/storage';

let outsideRequests: PinoLogger['logger'] | null = null;

/** Told by the logging module: nestjs-pino knows a root logger only where there is an HTTP server, which a worker has not. */
export function setRootLogger(logger: PinoLogger['logger']): void {
  outsideRequests = logger;
}

/** Runs `work` so that every line logged inside carries `bindings`, such as the job's id. */
export function withLogContext<T>(
  bindings: Record<string, string | number>,
  work: () => Promise<T>,
): Promise<T> {
  return outsideRequests ? storage.run(new Store(outsideRequests.child(bindings)), work) : work();
}
