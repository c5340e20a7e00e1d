import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam, pageOf, PageQueryDto, windowOf } from '../platform/http';
import { ListPackagesQueryDto } from './dto/list-packages.dto';
import { UploadPackageDto } from './dto/package-form.dto';
import { PackageAcceptedDto } from './dto/package-accepted.dto';
import { PackageProgressDto } from './dto/package-progress.dto';
import { PackageDetailDto, PackageDto, PackagePageDto, UpdatePackageDto } from './dto/package.dto';
import { packageAcceptedDto, packageDetailDto, packageDto, packageProgressDto } from './package.mapper';
import { SHOWN } from './package-audit';
import { PackageProgressService } from './package-progress.service';
import { PackagesService } from './packages.service';

/** Error codes of refused archives. */
const ARCHIVE_PROBLEMS = [
  'archive_malformed',
  'archive_multi_disk',
  'archive_encrypted',
  'archive_method_unsupported',
  'archive_path_unsafe',
  'archive_link',
  'archive_nested',
  'archive_inconsistent',
  'archive_overlapping',
  'archive_too_many_files',
  'archive_too_large',
  'archive_ratio',
  'archive_too_slow',
  'package_files_unknown',
  'package_names_collide',
  'package_file_empty',
  'package_source_missing',
];

@ApiTags('packages')
@Controller('packages')
export class PackagesController {
  constructor(
    private readonly packages: PackagesService,
    private readonly progress: PackageProgressService,
  ) {}

  @Post('upload')
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadPackageDto })
  @ApiOperation({
    summary: 'Upload a package as a ZIP',
    description:
      'The whole ZIP is validated before it is accepted. A job then stores and reads its files. The package is named after its .SRC file; uploading the same name again makes a new version. Folders in the ZIP are removed.',
  })
  @Answers('The package was accepted; a job reads it')
  @ApiProblems({
    400: ['multipart_malformed', 'file_missing', 'validation_failed'],
    413: ['file_too_large', 'too_many_files'],
    415: ['multipart_expected'],
    422: ARCHIVE_PROBLEMS,
    503: ['storage_unavailable'],
  })
  @Audited({
    ...SHOWN,
    action: 'package.create',
    made: ({ package_id }: PackageAcceptedDto) => [package_id],
  })
  async uploadPackage(
    @CurrentWorkspace() workspace: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PackageAcceptedDto> {
    const accepted = packageAcceptedDto(await this.packages.uploadArchive(workspace, request));
    response.setHeader('Location', accepted.status_url).setHeader('Retry-After', '1');
    return accepted;
  }

  @Get()
  @ApiOperation({ summary: 'List packages, newest first' })
  @Answers('A page of packages')
  @ApiProblems({ 400: ['validation_failed'] })
  async listPackages(
    @CurrentWorkspace() workspace: string,
    @Query() query: ListPackagesQueryDto,
    @Req() request: Request,
  ): Promise<PackagePageDto> {
    const { q, name, machine_type, controller_type, platform, status, latest, sort_by, sort_order } = query;
    const wanted = {
      ...{ text: q, machineType: machine_type, controllerType: controller_type },
      ...{ name, platform, status, latest },
      sort: sort_by ?? 'created_at',
      descending: sort_order !== 'asc',
    };
    const [packages, total] = await this.packages.page(workspace, wanted, windowOf(query));
    return pageOf(packages.map(packageDto), total, query, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get a package with its files' })
  @Answers('The package with its files')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getPackage(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
  ): Promise<PackageDetailDto> {
    const found = await this.packages.get(workspace, id);
    return packageDetailDto(found, await this.packages.filesOf(found));
  }

  @Get(':id/status')
  @ApiOperation({ summary: 'Get the progress of a package' })
  @Answers('The progress of the package')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getPackageStatus(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PackageProgressDto> {
    const { found, job, warnings } = await this.progress.get(workspace, id);
    const progress = packageProgressDto(found, job, warnings);
    if (!progress.done) response.setHeader('Retry-After', '1');
    return progress;
  }

  @Get(':id/versions')
  @ApiOperation({ summary: 'List all versions of a package, newest first' })
  @Answers('A page of the versions')
  @ApiProblems({ 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] })
  async listPackageVersions(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @Query() query: PageQueryDto,
    @Req() request: Request,
  ): Promise<PackagePageDto> {
    const [packages, total] = await this.packages.versions(workspace, id, windowOf(query));
    return pageOf(packages.map(packageDto), total, query, request);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Tag a package with its machine, controller and platform',
    description: 'Tags win over what the package states about itself, even if it is read later.',
  })
  @Answers('The changed package')
  @ApiProblems({ 400: ['validation_failed'], 404: ['not_found'] })
  @Audited({ ...SHOWN, action: 'package.update' })
  async updatePackage(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @Body() body: UpdatePackageDto,
  ): Promise<PackageDto> {
    return packageDto(await this.packages.tag(workspace, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Delete a version of a package and all its files',
    description: 'Other versions stay. Its version number is not used again.',
  })
  @Answers('The version was deleted')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'], 503: ['storage_unavailable'] })
  @Audited({ ...SHOWN, action: 'package.delete' })
  async deletePackage(@CurrentWorkspace() workspace: string, @IdParam('Package') id: string): Promise<void> {
    await this.packages.remove(workspace, id);
  }
}
