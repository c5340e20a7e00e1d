import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs';
import { JobRunner } from './job-runner';
import { Processor } from './processor';
import { Settlement } from './settlement';
import { Sweeper } from './sweeper';

/** The worker role: consumes what the Bull queues, or PostgreSQL itself, deliver. Belongs to no api process. */
@Module({
  imports: [JobsModule],
  providers: [Settlement, JobRunner, Sweeper, Processor],
  exports: [Sweeper],
})
export class ProcessorModule {}
