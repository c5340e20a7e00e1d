import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { JobRepository } from '../jobs';
import { Config } from '../platform/config';
import { Dispatcher } from '../platform/queue';
import { JobRunner } from './job-runner';
import { Sweeper } from './sweeper';

/** The worker: starts with the application, drains before it shuts down. */
@Injectable()
export class Processor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Processor.name);

  constructor(
    private readonly config: Config,
    private readonly dispatcher: Dispatcher,
    private readonly runner: JobRunner,
    private readonly sweeper: Sweeper,
    private readonly jobs: JobRepository,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.dispatcher.start(this.runner, this.config.workerConcurrency);
    this.sweeper.start();
    this.logger.log(
      `Taking jobs through the ${this.dispatcher.name} dispatcher, ${this.config.workerConcurrency} of each queue at once`,
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sweeper.stop();
    const untaken = await this.dispatcher.stop();
    await this.runner.drain(this.config.shutdownGraceMs);
    if (untaken.length > 0) await this.jobs.forgetDispatch(untaken.map((jobId) => ({ jobId })));
  }
}
