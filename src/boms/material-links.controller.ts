import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam } from '../platform/http';
import {
  LinkListingDto,
  MaterialLinkDto,
  SuggestionsDto,
  SuggestionsQueryDto,
} from './dto/material-link.dto';
import { MaterialLinksService } from './material-links.service';
import { suggestionDto } from './material.mapper';
import { MaterialRefusal } from './material-refusal.entity';
import { Listing } from '../listings';

const DEFAULT_MIN_SCORE = 0.2;
const DEFAULT_LIMIT = 20;

@ApiTags('materials')
@Controller('materials/:id')
export class MaterialLinksController {
  constructor(private readonly links: MaterialLinksService) {}

  @Get('suggestions')
  @ApiOperation({
    summary: 'List listings that may be offers for a material, the most similar first',
    description:
      'Compares titles of listings with the name of the material. Linked and refused listings are left out.',
  })
  @Answers('Listings that may be offers')
  @ApiProblems({ 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] })
  async listMaterialSuggestions(
    @CurrentWorkspace() workspace: string,
    @IdParam('Material') id: string,
    @Query() { min_score, limit }: SuggestionsQueryDto,
  ): Promise<SuggestionsDto> {
    const wanted = { minScore: min_score ?? DEFAULT_MIN_SCORE, limit: limit ?? DEFAULT_LIMIT };
    const { method, items } = await this.links.suggestions(workspace, id, wanted);
    return { method, items: items.map((item) => suggestionDto(id, item)) };
  }

  @Post('links')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Link a listing to a material',
    description: 'From now on the listing can price bills. An earlier refusal is undone.',
  })
  @Answers('The listing is linked')
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['listing_linked'],
    422: ['listing_not_found', 'unit_incompatible'],
  })
  @Audited({
    action: 'material.link',
    of: Listing,
    show: ['title', 'supplier', 'materialId'],
    made: ({ listing_id }: MaterialLinkDto) => [listing_id],
  })
  async linkListing(
    @CurrentWorkspace() workspace: string,
    @IdParam('Material') id: string,
    @Body() { listing_id }: LinkListingDto,
  ): Promise<MaterialLinkDto> {
    await this.links.link(workspace, id, listing_id);
    return { material_id: id, listing_id };
  }

  @Delete('links/:listing_id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Refuse a listing for a material',
    description: 'The listing is unlinked and is not suggested again.',
  })
  @Answers('The listing is refused')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited({
    action: 'material.refuse',
    of: MaterialRefusal,
    show: ['materialId', 'listingId'],
    find: ({ id, listing_id }) => ({ materialId: id, listingId: listing_id }),
  })
  async refuseListing(
    @CurrentWorkspace() workspace: string,
    @IdParam('Material') id: string,
    @IdParam('Listing', 'listing_id') listingId: string,
  ): Promise<void> {
    await this.links.refuse(workspace, id, listingId);
  }
}
