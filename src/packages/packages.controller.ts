import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { ApiProblems, PageQueryDto, pageOf, windowOf } from '../platform/http';
import { ListPackagesQueryDto } from './dto/list-packages.dto';
import { UploadPackageDto } from './dto/package-form.dto';
import { PackageAcceptedDto } from './dto/package-accepted.dto';
import { PackageProgressDto } from './dto/package-progress.dto';
import { PackageDetailDto, PackageDto, PackagePageDto, UpdatePackageDto } from './dto/package.dto';
import { packageAcceptedDto, packageDetailDto, packageDto, packageProgressDto } from './package.mapper';
import { SHOWN } from './package-audit';
import { PackageProgressService } from './package-progress.service';
import { ARCHIVE_PROBLEMS } from './package-problems';
import { PackagesService } from './packages.service';

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
      'Validated whole before it is accepted; a job then stores and reads its files. The name is that of the .SRC file; the same name again makes a new version. Folders are taken away.',
  })
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
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getPackage(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PackageDetailDto> {
    const found = await this.packages.get(workspace, id);
    return packageDetailDto(found, await this.packages.filesOf(found));
  }

  @Get(':id/status')
  @ApiOperation({ summary: 'Get how far a package has come' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getPackageStatus(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PackageProgressDto> {
    const { found, job } = await this.progress.get(workspace, id);
    const progress = packageProgressDto(found, job);
    if (!progress.done) response.setHeader('Retry-After', '1');
    return progress;
  }

  @Get(':id/versions')
  @ApiOperation({ summary: 'List all versions of a package, the newest first' })
  @ApiProblems({ 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] })
  async listPackageVersions(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQueryDto,
    @Req() request: Request,
  ): Promise<PackagePageDto> {
    const [packages, total] = await this.packages.versions(workspace, id, windowOf(query));
    return pageOf(packages.map(packageDto), total, query, request);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Tag a package with its machine, controller and platform',
    description: 'Tags win over what the package states of itself, also when it is read later.',
  })
  @ApiProblems({ 400: ['validation_failed'], 404: ['not_found'] })
  @Audited({ ...SHOWN, action: 'package.update' })
  async updatePackage(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UpdatePackageDto,
  ): Promise<PackageDto> {
    return packageDto(await this.packages.tag(workspace, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Delete a version of a package with all its files',
    description: 'Other versions stay, and its number is not given again.',
  })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'], 503: ['storage_unavailable'] })
  @Audited({ ...SHOWN, action: 'package.delete' })
  async deletePackage(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.packages.remove(workspace, id);
  }
}
