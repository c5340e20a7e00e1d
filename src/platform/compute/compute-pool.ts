import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import Piscina from 'piscina';
import { UnprocessableError } from '../../domain/errors';
import { Config } from '../config';

/** A compiled module whose default export is a pure function of plain data. */
export interface Computation<Input, Output> {
  /** Absolute path of the compiled file. */
  file: string;
  /** Type carriers; never read at run time. */
  input?: Input;
  output?: Output;
}

/**
 * Runs heavy mathematics in worker threads, so that the event loop of the API and the lease renewal of the
 * worker stay free. Threads start on first use; all but one end when idle.
 */
@Injectable()
export class ComputePool implements OnApplicationShutdown {
  private pool: Piscina | null = null;

  constructor(private readonly config: Config) {}

  /** Computations that run at the same time. A caller with many submits at most so many, because others wait too. */
  get width(): number {
    return this.config.workerConcurrency;
  }

  /**
   * @throws UnprocessableError `drawing_too_complex` when the computation outgrows its memory; and whatever the
   *   computation throws. Aborting the signal ends the thread.
   */
  async run<Input, Output>(
    computation: Computation<Input, Output>,
    input: Input,
    signal: AbortSignal,
  ): Promise<Output> {
    this.pool ??= new Piscina({
      // Aborting ends a thread. Piscina keeps only minThreads alive; with none, waiting tasks would never start.
      minThreads: 1,
      maxThreads: this.width,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: this.config.readerMemoryMb },
    });
    try {
      return (await this.pool.run(input, { filename: computation.file, signal })) as Output;
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY') throw tooComplex(error);
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}

function tooComplex(cause: unknown): UnprocessableError {
  return new UnprocessableError(
    'drawing_too_complex',
    'Understanding the drawing took more memory than allowed.',
    {
      message:
        'The drawing is too heavy. Plot it without hatches and reference files, or one sheet at a time.',
      cause,
    },
  );
}
