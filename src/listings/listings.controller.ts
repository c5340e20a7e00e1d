import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { ApiProblems, IdParam, pageOf, PageQueryDto, windowOf } from '../platform/http';
import { ListingQueryDto, ListListingsQueryDto } from './dto/list-listings.dto';
import { ListingDto, ListingPageDto } from './dto/listing.dto';
import { PriceObservationPageDto } from './dto/price-observation.dto';
import { ConfirmPriceDto, UpdateListingDto } from './dto/update-listing.dto';
import { ListingEditsService } from './listing-edits.service';
import { ListingViewsService } from './listing-views.service';
import { Listing } from './listing.entity';
import { correctedValues, listingDto, priceObservationDto } from './listing.mapper';

/** Fields that the audit log shows. */
const SHOWN = {
  of: Listing,
  show: ['title', 'brand', 'price', 'unit', 'pack', 'coverage', 'unitPrice', 'suspect', 'corrections'],
} as const;

@ApiTags('listings')
@Controller('listings')
export class ListingsController {
  constructor(
    private readonly views: ListingViewsService,
    private readonly edits: ListingEditsService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List listings',
    description:
      'A listing is one product of one supplier. Sorted by the latest sighting unless `sort_by` says otherwise.',
  })
  @ApiOkResponse({ type: ListingPageDto, description: 'One page of listings' })
  @ApiProblems({ 400: ['validation_failed'] })
  async listListings(
    @CurrentWorkspace() workspace: string,
    @Query() query: ListListingsQueryDto,
    @Req() request: Request,
  ): Promise<ListingPageDto> {
    const { q, material_id, stale_days, sort_by, sort_order, supplier, availability, quality, suspect } =
      query;
    const wanted = {
      ...{
        text: q,
        materialId: material_id,
        staleDays: stale_days,
        supplier,
        availability,
        quality,
        suspect,
      },
      sort: sort_by ?? 'last_seen_at',
      descending: sort_order !== 'asc',
    };
    const [listings, total] = await this.views.page(workspace, wanted, windowOf(query));
    return pageOf(listings.map(listingDto), total, query, request);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Get a listing',
    description: 'With its valuation by the rules of the workspace and its metrics.',
  })
  @ApiOkResponse({ type: ListingDto, description: 'The listing' })
  @ApiProblems({ 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] })
  async getListing(
    @CurrentWorkspace() workspace: string,
    @IdParam('Listing') id: string,
    @Query() { quantity }: ListingQueryDto,
  ): Promise<ListingDto> {
    return listingDto(await this.views.get(workspace, id, quantity));
  }

  @Get(':id/prices')
  @ApiOperation({ summary: 'List the price history of a listing, latest first' })
  @ApiOkResponse({ type: PriceObservationPageDto, description: 'One page of price observations' })
  @ApiProblems({ 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] })
  async listListingPrices(
    @CurrentWorkspace() workspace: string,
    @IdParam('Listing') id: string,
    @Query() query: PageQueryDto,
    @Req() request: Request,
  ): Promise<PriceObservationPageDto> {
    const [prices, total] = await this.views.prices(workspace, id, windowOf(query));
    return pageOf(prices.map(priceObservationDto), total, query, request);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Correct a listing',
    description:
      'Later sightings do not change corrected fields. Their values are kept beside the correction.',
  })
  @ApiOkResponse({ type: ListingDto, description: 'The corrected listing' })
  @ApiProblems({ 400: ['validation_failed', 'correction_missing'], 404: ['not_found'] })
  @Audited({ ...SHOWN, action: 'listing.correct' })
  async updateListing(
    @CurrentWorkspace() workspace: string,
    @IdParam('Listing') id: string,
    @Body() body: UpdateListingDto,
  ): Promise<ListingDto> {
    await this.edits.correct(workspace, id, correctedValues(body), body.release ?? [], body.reason);
    return listingDto(await this.views.get(workspace, id));
  }

  @Post(':id/confirm-price')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm or refuse a suspect price' })
  @ApiOkResponse({ type: ListingDto, description: 'The listing after the decision' })
  @ApiProblems({ 400: ['validation_failed'], 404: ['not_found'], 409: ['price_not_suspect'] })
  @Audited({ ...SHOWN, action: 'listing.confirm_price' })
  async confirmListingPrice(
    @CurrentWorkspace() workspace: string,
    @IdParam('Listing') id: string,
    @Body() { accept }: ConfirmPriceDto,
  ): Promise<ListingDto> {
    await this.edits.decidePrice(workspace, id, accept);
    return listingDto(await this.views.get(workspace, id));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Delete a listing and its price history',
    description: 'A later sighting of the same product creates a new listing.',
  })
  @ApiNoContentResponse({ description: 'The listing is deleted' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited({ ...SHOWN, action: 'listing.delete' })
  async deleteListing(@CurrentWorkspace() workspace: string, @IdParam('Listing') id: string): Promise<void> {
    await this.edits.remove(workspace, id);
  }
}
