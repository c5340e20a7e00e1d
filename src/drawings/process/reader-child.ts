import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { UnavailableError, UnprocessableError } from '../../domain/errors';
import { machineBusy, tooComplex } from '../pdf/pdf-errors';
import { pictureTooHeavy } from '../raster/picture-errors';
import { WALL_CLOCK_FACTOR } from '../pdf/read-limits';
import { LOOK_MS, type ProcessUsage, usageOf } from './process-usage';
import type { ReaderBounds, ReaderReply, ReaderRequest, ReaderResults, ReaderTask } from './reader-protocol';

const MIB = 1024 * 1024;

/** The process ended by itself and without an answer. */
export class ReaderCrash extends Error {}

/** One reader process, as its parent sees it. */
export class ReaderChild {
  private readonly child: ChildProcess;
  private fit = true;

  constructor() {
    // The process reads strangers' files, so it gets no environment: it must not know any secret.
    this.child = fork(join(__dirname, 'reader.process.js'), [String(process.pid)], {
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.once('exit', () => (this.fit = false));
    this.child.on('error', () => (this.fit = false));
  }

  /** Whether the process can take another task. */
  get reusable(): boolean {
    return this.fit && this.child.connected;
  }

  /** Lets the service exit although the idle process still runs. */
  rest(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  kill(): void {
    this.fit = false;
    this.child.kill('SIGKILL');
  }

  /**
   * Runs one task. Wait for its end before the next one.
   *
   * @throws UnprocessableError with the reader's reason, or drawing_too_complex when it takes too much processor
   *   time or memory
   * @throws UnavailableError reader_unavailable, when the process cannot open the file; machine_busy, when it does
   *   not get the processor time that it may take
   * @throws ReaderCrash, when the process ends without an answer
   * @throws the signal's reason, when the signal fires
   */
  ask<T extends ReaderTask>(
    task: T,
    { cpuMs, memoryMb }: ReaderBounds,
    signal: AbortSignal,
  ): Promise<ReaderResults[T['kind']]> {
    this.child.ref();
    this.child.channel?.ref();
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(clock);
        clearInterval(scales);
        signal.removeEventListener('abort', onAbort);
        this.child.off('message', onReply).off('exit', onExit).off('error', onError);
        act();
      };
      const giveUp = (reason: Error): void => {
        this.kill();
        settle(() => reject(reason));
      };
      const onAbort = (): void => giveUp(signal.reason as Error);
      const onError = (cause: Error): void =>
        giveUp(new ReaderCrash('The reader process failed.', { cause }));
      const onExit = (code: number | null, killedBy: string | null): void =>
        settle(() => reject(new ReaderCrash(`The reader process ended (${killedBy ?? `exit ${code}`}).`)));
      const onReply = (reply: ReaderReply): void => {
        // WASM memory never shrinks. A process that is near its bound would fail at the next, harmless file.
        if (!reply.sound || reply.residentBytes > (memoryMb * MIB) / 2) this.fit = false;
        settle(() => {
          if ('result' in reply) resolve(reply.result as ReaderResults[T['kind']]);
          else if ('unreachable' in reply)
            reject(new UnavailableError('reader_unavailable', reply.unreachable));
          else if ('fault' in reply) reject(new Error(`The reader failed: ${reply.fault}`));
          else reject(new UnprocessableError(reply.refused.code, reply.refused.detail, reply.refused));
        });
      };
      const wallMs = cpuMs * WALL_CLOCK_FACTOR;
      const tooHeavy = task.kind === 'scan' ? pictureTooHeavy : tooComplex;
      const cpuBefore = this.usage()?.cpuMs ?? 0;
      const clock = setTimeout(() => giveUp(machineBusy(wallMs)), wallMs);
      const scales = setInterval(() => {
        const usage = this.usage();
        if (usage === null) return;
        if (usage.residentBytes > memoryMb * MIB) {
          giveUp(tooHeavy(`Reading took more than ${memoryMb} MiB of memory.`));
        } else if (usage.cpuMs - cpuBefore > cpuMs) {
          giveUp(tooHeavy(`Reading took more than ${cpuMs / 1000} s of processor time.`));
        }
      }, LOOK_MS);
      signal.addEventListener('abort', onAbort);
      this.child.on('message', onReply).on('exit', onExit).on('error', onError);
      const request: ReaderRequest = { task, cpuMs, wallMs };
      if (this.child.connected) this.child.send(request, (error) => error && onError(error));
      else onError(new Error('Its channel is closed.'));
    });
  }

  private usage(): ProcessUsage | null {
    return this.child.pid === undefined ? null : usageOf(this.child.pid);
  }
}
