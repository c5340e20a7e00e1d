import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs';
import { RevalueListingsHandler } from './jobs/revalue-listings.handler';
import { ListingEditsService } from './listing-edits.service';
import { ListingIdentityRepository } from './listing-identity.repository';
import { ListingMerger } from './listing-merger';
import { ListingReviewRepository } from './listing-review.repository';
import { ListingReviewsService } from './listing-reviews.service';
import { ListingViewsService } from './listing-views.service';
import { ListingWriter } from './listing-writer';
import { ListingRepository } from './listing.repository';
import { ListingsService } from './listings.service';
import { PriceObservationRepository } from './price-observation.repository';
import { PriceThresholdsSetting } from './price-thresholds';
import { ValuationRuleRepository } from './valuation-rule.repository';
import { ValuationRulesService } from './valuation-rules.service';

/** What suppliers offer, at which price, and since when. */
@Module({
  imports: [JobsModule],
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
  ],
  exports: [ListingsService, ListingEditsService, ListingViewsService],
})
export class ListingsModule {}
