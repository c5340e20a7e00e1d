import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentWorkspace } from '../../access/keys';
import { Answers, ApiProblems, pageOf, windowOf } from '../../platform/http';
import { PackageHitPageDto } from './dto/package-hit.dto';
import { SEARCHED_LISTS, type SearchedList, SearchPackagesQueryDto } from './dto/search-packages.dto';
import { packageHitDto } from './package-hit.mapper';
import { PackageSearchService } from './package-search.service';
import type { SearchKind } from './search-kind';

const KINDS: Record<SearchedList, SearchKind> = {
  sections: 'section',
  variables: 'variable',
  attributes: 'attribute',
  comments: 'comment',
  files: 'file',
};

@ApiTags('packages')
@Controller('packages/search')
export class PackageSearchController {
  constructor(private readonly search: PackageSearchService) {}

  @Get()
  @ApiOperation({
    summary: 'Search sections, variables, attributes, comments and file names',
    description:
      'Searches names and texts. Exact names come first, then the best matches. The order is the same at every call.',
  })
  @Answers('A page of search results')
  @ApiProblems({ 400: ['validation_failed', 'search_without_words'] })
  async searchPackages(
    @CurrentWorkspace() workspace: string,
    @Query() query: SearchPackagesQueryDto,
    @Req() request: Request,
  ): Promise<PackageHitPageDto> {
    const scope = {
      kinds: (query.in ?? SEARCHED_LISTS).map((list) => KINDS[list]),
      packageId: query.package_id ?? null,
      allVersions: query.all_versions ?? false,
    };
    const [hits, total] = await this.search.page(workspace, query.q, scope, windowOf(query));
    return pageOf(hits.map(packageHitDto), total, query, request);
  }
}
