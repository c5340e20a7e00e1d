import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EndedJobsExpiry } from './ended-jobs.expiry';
import { JOB_CATALOG, JOB_DEFINITIONS } from './job-catalog';
import { JobAnnouncer } from './job-announcer';
import { JobFamilies } from './job-families';
import { JobFamilyRepository } from './job-family.repository';
import { JobEnding } from './job-ending';
import { JobEventRepository } from './job-event.repository';
import { JobEventsController } from './job-events.controller';
import { JobEventsService } from './job-events.service';
import { JobHandlers } from './job-handlers';
import { JobLeaseRepository } from './job-lease.repository';
import { JobSweepRepository } from './job-sweep.repository';
import { JobListService } from './job-list.service';
import { JobMetricsRepository } from './job-metrics.repository';
import { JobOrders } from './job-orders';
import { JobRelativesRepository } from './job-relatives.repository';
import { JobRepository } from './job.repository';
import { JobWatch } from './job-watch';
import { JobsController } from './jobs.controller';
import { JobsMeasure } from './jobs.measure';
import { JobsService } from './jobs.service';

@Module({
  imports: [DiscoveryModule],
  controllers: [JobsController, JobEventsController],
  providers: [
    { provide: JOB_DEFINITIONS, useValue: JOB_CATALOG },
    JobRepository,
    JobLeaseRepository,
    JobSweepRepository,
    JobEventRepository,
    JobRelativesRepository,
    JobHandlers,
    JobOrders,
    JobEnding,
    JobAnnouncer,
    JobFamilies,
    JobFamilyRepository,
    JobWatch,
    JobEventsService,
    JobListService,
    JobsService,
    EndedJobsExpiry,
    JobMetricsRepository,
    JobsMeasure,
  ],
  exports: [
    JobsService,
    JobFamilies,
    JobRepository,
    JobLeaseRepository,
    JobSweepRepository,
    JobHandlers,
    JobEnding,
  ],
})
export class JobsModule {}
