import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentWorkspace } from '../../access/keys';
import { Answers, ApiProblems, IdParam } from '../../platform/http';
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
    summary: 'Compare a package with its earlier version or with another package',
    description:
      'Lists the files that were added, removed, renamed or changed. In changed files it lists the changes of sections, variables and attributes. With section, it also compares the text of that section.',
  })
  @Answers('The differences')
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['package_not_ready'],
    422: ['version_before_missing', 'section_in_neither'],
  })
  async diffPackage(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @Query() query: PackageDiffQueryDto,
  ): Promise<PackageDiffDto> {
    return packageDiffDto(await this.comparisons.of(workspace, id, query), query.section);
  }
}
