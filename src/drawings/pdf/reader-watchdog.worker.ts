/**
 * A thread of the reader process that ends it when its parent has died, even by SIGKILL, or its work is long
 * overdue. The main thread can do neither while it spins inside WASM.
 */
import { workerData } from 'node:worker_threads';

const CHECK_MS = 200;
/** The parent kills on time; this is for a parent that is stopped or stalled. */
const GRACE_MS = 5_000;

const { parentPid, deadline } = workerData as { parentPid: number; deadline: BigInt64Array };

setInterval(() => {
  const due = Number(Atomics.load(deadline, 0));
  const overdue = due !== 0 && Date.now() > due + GRACE_MS;
  if (overdue || process.ppid !== parentPid) process.kill(process.pid, 'SIGKILL');
}, CHECK_MS);
