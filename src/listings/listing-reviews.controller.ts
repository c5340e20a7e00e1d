import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { ApiProblems, IdParam, pageOf, windowOf } from '../platform/http';
import {
  ListingReviewDto,
  ListingReviewPageDto,
  ListListingReviewsQueryDto,
  MergeListingReviewDto,
} from './dto/listing-review.dto';
import { ListingReview } from './listing-review.entity';
import { listingReviewDto } from './listing-review.mapper';
import { ListingReviewsService } from './listing-reviews.service';

/** Fields that the audit log shows. */
const SHOWN = { of: ListingReview, show: ['reason', 'status', 'listingIds'] } as const;

@ApiTags('listings')
@Controller('listing-reviews')
export class ListingReviewsController {
  constructor(private readonly reviews: ListingReviewsService) {}

  @Get()
  @ApiOperation({
    summary: 'List reviews, oldest first',
    description:
      'A review asks a person which listing a sighting belongs to, or whether listings are the same.',
  })
  @ApiOkResponse({ type: ListingReviewPageDto, description: 'One page of reviews' })
  @ApiProblems({ 400: ['validation_failed'] })
  async listListingReviews(
    @CurrentWorkspace() workspace: string,
    @Query() query: ListListingReviewsQueryDto,
    @Req() request: Request,
  ): Promise<ListingReviewPageDto> {
    const [reviews, total] = await this.reviews.page(workspace, query.status, windowOf(query));
    return pageOf(reviews.map(listingReviewDto), total, query, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get a review' })
  @ApiOkResponse({ type: ListingReviewDto, description: 'The review' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getListingReview(
    @CurrentWorkspace() workspace: string,
    @IdParam('Review') id: string,
  ): Promise<ListingReviewDto> {
    return listingReviewDto(await this.reviews.get(workspace, id));
  }

  @Post(':id/merge')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Merge the listings of a review',
    description:
      'They become one listing with all keys and the whole history. The pending sighting is assigned to it.',
  })
  @ApiOkResponse({ type: ListingReviewDto, description: 'The decided review' })
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['review_decided'],
    422: ['listing_not_found'],
  })
  @Audited({ ...SHOWN, action: 'listing_review.merge' })
  async mergeListingReview(
    @CurrentWorkspace() workspace: string,
    @IdParam('Review') id: string,
    @Body() { into }: MergeListingReviewDto,
  ): Promise<ListingReviewDto> {
    return listingReviewDto(await this.reviews.merge(workspace, id, into));
  }

  @Post(':id/split')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Keep the listings of a review apart',
    description: 'Planbill does not ask about them again. The pending sighting becomes a listing of its own.',
  })
  @ApiOkResponse({ type: ListingReviewDto, description: 'The decided review' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'], 409: ['review_decided'] })
  @Audited({ ...SHOWN, action: 'listing_review.split' })
  async splitListingReview(
    @CurrentWorkspace() workspace: string,
    @IdParam('Review') id: string,
  ): Promise<ListingReviewDto> {
    return listingReviewDto(await this.reviews.split(workspace, id));
  }

  @Post(':id/dismiss')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Dismiss a review',
    description: 'Nothing is saved, and sightings like the pending one are ignored from now on.',
  })
  @ApiOkResponse({ type: ListingReviewDto, description: 'The decided review' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'], 409: ['review_decided'] })
  @Audited({ ...SHOWN, action: 'listing_review.dismiss' })
  async dismissListingReview(
    @CurrentWorkspace() workspace: string,
    @IdParam('Review') id: string,
  ): Promise<ListingReviewDto> {
    return listingReviewDto(await this.reviews.dismiss(workspace, id));
  }
}
