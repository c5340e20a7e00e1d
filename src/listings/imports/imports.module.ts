import { Module } from '@nestjs/common';
import { JobsModule } from '../../jobs';
import { FetchModule } from '../../platform/fetch';
import { ImportListingHandler } from '../jobs/import-listing.handler';
import { RefreshListingsHandler } from '../jobs/refresh-listings.handler';
import { ListingsModule } from '../listings.module';
import { ListingRefreshClock } from '../refresh/listing-refresh.clock';
import { ListingRefreshRepository } from '../refresh/listing-refresh.repository';
import { BulkImportRepository } from './bulk-import.repository';
import { BulkImportsController } from './bulk-imports.controller';
import { BulkImportsService } from './bulk-imports.service';
import { ImportTargetRepository } from './import-target.repository';
import { ImportedPagesService } from './imported-pages.service';
import { ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { LegalHoldRepository } from './legal-hold.repository';
import { LegalHoldsController } from './legal-holds.controller';
import { PageVisitRepository } from './page-visit.repository';
import { RawPayloadRepository } from './raw-payload.repository';
import { RawPayloadsExpiry } from './raw-payloads.expiry';
import { RawPayloadsMeasure } from './raw-payloads.measure';
import { RawPayloadsObjects } from './raw-payloads.objects';
import { RawPayloadsService } from './raw-payloads.service';

/** Listings from suppliers' own pages. */
@Module({
  imports: [JobsModule, FetchModule, ListingsModule],
  controllers: [ImportsController, BulkImportsController, LegalHoldsController],
  providers: [
    ImportsService,
    BulkImportsService,
    BulkImportRepository,
    ImportedPagesService,
    ImportTargetRepository,
    LegalHoldRepository,
    PageVisitRepository,
    RawPayloadRepository,
    RawPayloadsExpiry,
    RawPayloadsMeasure,
    RawPayloadsObjects,
    RawPayloadsService,
    ImportListingHandler,
    ListingRefreshRepository,
    ListingRefreshClock,
    RefreshListingsHandler,
  ],
})
export class ListingImportsModule {}
