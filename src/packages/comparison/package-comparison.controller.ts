import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentWorkspace } from '../../access/keys';
import { ApiProblems } from '../../platform/http';
import { PackageDiffQueryDto } from './dto/package-diff-query.dto';
import { PackageDiffDto } from './dto/package-diff.dto';
import { PackageComparisonService } from './package-comparison.service';
import { packageDiffDto } from './package-diff.mapper';

@ApiTags('packages')
@Controller('packages/:id/diff')
export class PackageComparisonController {
  constructor(private readonly comparisons: PackageComparisonService) {}

  @Get()
  @ApiOperation({
    summary: 'Compare a package with the version before, or with another one',
    description:
      'Files by their bytes; in those that changed, sections, variables and attributes; the text of a section on request.',
  })
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['package_not_ready'],
    422: ['version_before_missing', 'section_in_neither'],
  })
  async diffPackage(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PackageDiffQueryDto,
  ): Promise<PackageDiffDto> {
    return packageDiffDto(await this.comparisons.of(workspace, id, query), query.section);
  }
}
