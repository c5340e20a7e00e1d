import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs';
import { RevalueListingsHandler } from './jobs/revalue-listings.handler';
import { ListingEditsService } from './listing-edits.service';
import { ListingIdentityRepository } from './listing-identity.repository';
import { ListingMerger } from './listing-merger';
import { ListingReviewRepository } from './listing-review.repository';
import { ListingReviewsController } from './listing-reviews.controller';
import { ListingReviewsService } from './listing-reviews.service';
import { ListingViewsService } from './listing-views.service';
import { ListingWriter } from './listing-writer';
import { ListingRepository } from './listing.repository';
import { ListingsController } from './listings.controller';
import { ListingsService } from './listings.service';
import { ListingOfferRepository } from './offers/listing-offer.repository';
import { ListingOffersService } from './offers/listing-offers.service';
import { PriceObservationRepository } from './price-observation.repository';
import { PriceThresholdsSetting } from './price-thresholds';
import { PriceSheetReader } from './spreadsheet/price-sheet.reader';
import { SheetImportController } from './spreadsheet/sheet-import.controller';
import { SheetImportService } from './spreadsheet/sheet-import.service';
import { ValuationRuleRepository } from './valuation-rule.repository';
import { ValuationRulesController } from './valuation-rules.controller';
import { ValuationRulesService } from './valuation-rules.service';

/** What suppliers offer, at which price, and since when. */
@Module({
  imports: [JobsModule],
  controllers: [
    SheetImportController,
    ListingsController,
    ListingReviewsController,
    ValuationRulesController,
  ],
  providers: [
    ListingsService,
    ListingWriter,
    ListingMerger,
    ListingEditsService,
    ListingReviewsService,
    ListingViewsService,
    ValuationRulesService,
    PriceThresholdsSetting,
    ListingRepository,
    ListingIdentityRepository,
    PriceObservationRepository,
    ListingReviewRepository,
    ValuationRuleRepository,
    RevalueListingsHandler,
    ListingOfferRepository,
    ListingOffersService,
    PriceSheetReader,
    SheetImportService,
  ],
  exports: [ListingsService, ListingEditsService, ListingOffersService, ListingViewsService],
})
export class ListingsModule {}
