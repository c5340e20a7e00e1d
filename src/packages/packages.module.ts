import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs';
import { ArchiveContents } from './archive-contents';
import { ArrivalsService } from './arrivals.service';
import {
  ComparedPackageRepository,
  PackageComparisonController,
  PackageComparisonService,
} from './comparison';
import { FileRepository } from './file.repository';
import { FindingRepository } from './findings/finding.repository';
import { FindingsService } from './findings.service';
import { IngestPackageHandler } from './jobs/ingest-package.handler';
import {
  PackageLikeness,
  PackageVectorRepository,
  PgvectorIndex,
  SimilarPackageRepository,
  SimilarPackagesController,
  SimilarPackagesService,
} from './likeness';
import { PackageFilesController } from './package-files.controller';
import { PackageFindingsController } from './package-findings.controller';
import { PackageProgressService } from './package-progress.service';
import { PackageStateRepository } from './package-state.repository';
import { PackageRepository } from './package.repository';
import { PackagesController } from './packages.controller';
import { PackagesObjects } from './packages.objects';
import { PackagesService } from './packages.service';
import { ParsingService } from './parsing.service';
import { PostsController } from './posts.controller';
import { ReadingPublisher } from './reading-publisher';
import {
  PackageSearchController,
  PackageSearchIndex,
  PackageSearchRepository,
  PackageSearchService,
  SearchIndexRepository,
} from './search';
import { UnpackingService } from './unpacking.service';

@Module({
  imports: [JobsModule],
  controllers: [
    // Before the routes that begin with an id.
    PackageSearchController,
    PackagesController,
    PackageFilesController,
    PackageFindingsController,
    SimilarPackagesController,
    PackageComparisonController,
    PostsController,
  ],
  providers: [
    PackagesService,
    PackageProgressService,
    FindingsService,
    ArrivalsService,
    ArchiveContents,
    UnpackingService,
    ParsingService,
    ReadingPublisher,
    IngestPackageHandler,
    PackageSearchService,
    PackageSearchIndex,
    SimilarPackagesService,
    PackageLikeness,
    PgvectorIndex,
    PackageComparisonService,
    PackagesObjects,
    PackageRepository,
    PackageStateRepository,
    FileRepository,
    FindingRepository,
    PackageSearchRepository,
    SearchIndexRepository,
    SimilarPackageRepository,
    PackageVectorRepository,
    ComparedPackageRepository,
  ],
  exports: [PackagesService],
})
export class PackagesModule {}
