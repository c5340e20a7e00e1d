export { ListingImportsModule } from './imports/imports.module';
export { Listing } from './listing.entity';
export { ListingEditsService } from './listing-edits.service';
export { type ListingView, ListingViewsService } from './listing-views.service';
export { ListingsModule } from './listings.module';
export { type ListingOffer, ListingOffersService } from './offers/listing-offers.service';
export { ListingsService, type SourcedSighting, type UpsertOutcome } from './listings.service';
export { SIGHTING_SOURCES, type SightingSource } from './sighting-source';
