import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JOB_CATALOG, JOB_DEFINITIONS } from './job-catalog';
import { JobEnding } from './job-ending';
import { JobHandlers } from './job-handlers';
import { JobLeaseRepository } from './job-lease.repository';
import { JobSweepRepository } from './job-sweep.repository';
import { JobRepository } from './job.repository';
import { JobsController } from './jobs.controller';
import { JobsService } from './jobs.service';

@Module({
  imports: [DiscoveryModule],
  controllers: [JobsController],
  providers: [
    { provide: JOB_DEFINITIONS, useValue: JOB_CATALOG },
    JobRepository,
    JobLeaseRepository,
    JobSweepRepository,
    JobHandlers,
    JobEnding,
    JobsService,
  ],
  exports: [JobsService, JobRepository, JobLeaseRepository, JobSweepRepository, JobHandlers, JobEnding],
})
export class JobsModule {}
