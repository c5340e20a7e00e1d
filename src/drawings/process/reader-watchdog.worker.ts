/**
 * A thread of the reader process. It ends the process when the parent has died, even by SIGKILL, or when the work
 * is long overdue. The main thread cannot do this while it runs inside WASM.
 */
import { workerData } from 'node:worker_threads';

const CHECK_MS = 200;
/** The parent kills a late process on time. This much later, the process ends itself: the parent may be stopped. */
const GRACE_MS = 5_000;

const { parentPid, deadline } = workerData as { parentPid: number; deadline: BigInt64Array };

setInterval(() => {
  const [wallDue, cpuDue] = [0, 1].map((i) => Number(Atomics.load(deadline, i)));
  const { user, system } = process.cpuUsage();
  const overdue =
    (wallDue !== 0 && Date.now() > wallDue + GRACE_MS) ||
    (cpuDue !== 0 && (user + system) / 1000 > cpuDue + GRACE_MS);
  if (overdue || process.ppid !== parentPid) process.kill(process.pid, 'SIGKILL');
}, CHECK_MS);
