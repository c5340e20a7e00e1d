import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentWorkspace } from '../../access/keys';
import { Answers, ApiProblems, IdParam } from '../../platform/http';
import { SimilarPackagesDto, SimilarPackagesQueryDto } from './dto/similar-packages.dto';
import { similarPackageDto } from './similar-packages.mapper';
import { SimilarPackagesService } from './similar-packages.service';

const DEFAULT_LIMIT = 10;

@ApiTags('packages')
@Controller('packages/:id/similar')
export class SimilarPackagesController {
  constructor(private readonly similar: SimilarPackagesService) {}

  @Get()
  @ApiOperation({ summary: 'List the packages most similar to this one' })
  @Answers('The similar packages, and how they were found')
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['package_not_ready'],
  })
  async listSimilarPackages(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @Query() { limit, all_versions }: SimilarPackagesQueryDto,
  ): Promise<SimilarPackagesDto> {
    const wanted = { limit: limit ?? DEFAULT_LIMIT, allVersions: all_versions ?? false };
    const { method, items } = await this.similar.of(workspace, id, wanted);
    return { method, items: items.map((each) => similarPackageDto(each, id)) };
  }
}
