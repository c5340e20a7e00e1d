import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, WorkerNews, WorkerOrders } from './worker-orders';

const RUNNER = path.resolve(__dirname, '../../../scripts/run-typescript.cjs');
const SCRIPT = path.resolve(__dirname, 'worker.process.ts');

/** A real worker process. */
export class WorkerProcess {
  /** Jobs it was told of, in order, with repetitions. */
  readonly deliveries: string[] = [];
  /** Faults that have happened to it. */
  readonly faults = new Set<Fault>();
  private readonly exit: Promise<unknown>;
  private ready = false;
  private output = '';

  private constructor(private readonly child: ChildProcess) {
    this.exit = once(child, 'exit');
    child.on('message', (news: WorkerNews) => this.note(news));
    child.stderr?.on('data', (bytes: Buffer) => (this.output += bytes.toString()));
  }

  /** Resolves when it takes jobs. */
  static async start(orders: WorkerOrders): Promise<WorkerProcess> {
    const worker = WorkerProcess.launch(orders);
    while (!worker.ready && !worker.ended) await sleep(10);
    if (!worker.ready) throw new Error(`The worker did not start: ${worker.output}`);
    return worker;
  }

  /** For one that will not live long enough to wait for. */
  static launch(orders: WorkerOrders): WorkerProcess {
    const { PATH, PLANBILL_TEST_LOG } = process.env;
    const child = spawn(process.execPath, [RUNNER, SCRIPT, JSON.stringify(orders)], {
      env: { PATH, PLANBILL_TEST_LOG },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    return new WorkerProcess(child);
  }

  get pid(): number {
    return this.child.pid!;
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Resolves when the process has ended of itself: its exit code, null after a signal. */
  async exited(): Promise<number | null> {
    if (!this.ended) await this.exit;
    return this.child.exitCode;
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited();
  }

  /** SIGTERM: it finishes what it can. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.exited();
  }

  private note(news: WorkerNews): void {
    if (news.kind === 'ready') this.ready = true;
    if (news.kind === 'delivery') this.deliveries.push(news.jobId);
    if (news.kind === 'fault') this.faults.add(news.fault);
  }
}
