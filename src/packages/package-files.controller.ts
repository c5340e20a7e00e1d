import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import {
  CreateDownloadLinkDto,
  DEFAULT_LINK_SECONDS,
  DownloadLinkDto,
  downloadLinkDto,
  DownloadLinks,
  Downloads,
  SendsFile,
} from '../uploads';
import { Answers, ApiProblems, IdParam } from '../platform/http';
import { PackageFileDetailDto } from './dto/package-file.dto';
import { SHOWN } from './package-audit';
import { packageFileDetailDto } from './package-file.mapper';
import { contentOf, wholeOf } from './package-storage';
import { PackagesService } from './packages.service';

/** Problems of operations that send a stored file. */
const SENDING = {
  400: ['malformed_request'],
  404: ['not_found'],
  416: ['range_not_satisfiable'],
  503: ['object_missing', 'object_damaged', 'storage_unavailable'],
};

@ApiTags('packages')
@Controller('packages/:id')
export class PackageFilesController {
  constructor(
    private readonly packages: PackagesService,
    private readonly downloads: Downloads,
    private readonly links: DownloadLinks,
  ) {}

  @Get('download')
  @SendsFile('application/zip')
  @ApiOperation({
    summary: 'Download a package as a ZIP',
    description:
      'The ZIP that was uploaded, byte for byte. For a package of a single file, a ZIP that was made around it.',
  })
  @ApiProblems(SENDING)
  async downloadPackage(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.downloads.send(request, response, wholeOf(await this.packages.get(workspace, id)));
  }

  @Post('links')
  @ApiOperation({
    summary: 'Create a download link for a package',
    description:
      'Anyone with the link can download the ZIP without a key, until the link expires or the package is deleted.',
  })
  @Answers('The link')
  @ApiProblems({ 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] })
  @Audited({ ...SHOWN, action: 'package.link' })
  async createPackageLink(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @Body() { expires_in_s = DEFAULT_LINK_SECONDS }: CreateDownloadLinkDto,
  ): Promise<DownloadLinkDto> {
    const file = wholeOf(await this.packages.get(workspace, id));
    return downloadLinkDto(await this.links.create(file, expires_in_s));
  }

  @Get('files/:file_id')
  @ApiOperation({ summary: 'Get a file of a package, with the results of reading it' })
  @Answers('The file with the results of reading it')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getPackageFile(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @IdParam('File', 'file_id') fileId: string,
  ): Promise<PackageFileDetailDto> {
    return packageFileDetailDto(await this.packages.file(workspace, id, fileId));
  }

  @Get('files/:file_id/download')
  @SendsFile('application/octet-stream')
  @ApiOperation({ summary: 'Download a file of a package, byte for byte' })
  @ApiProblems({ ...SENDING, 409: ['package_not_ready'] })
  async downloadPackageFile(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @IdParam('File', 'file_id') fileId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.packages.storedFile(workspace, id, fileId);
    await this.downloads.send(request, response, contentOf(file));
  }

  @Post('files/:file_id/links')
  @ApiOperation({
    summary: 'Create a download link for a file of a package',
    description:
      'Anyone with the link can download the file without a key, until the link expires or the package is deleted.',
  })
  @Answers('The link')
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['package_not_ready'],
  })
  @Audited({ ...SHOWN, action: 'package_file.link' })
  async createPackageFileLink(
    @CurrentWorkspace() workspace: string,
    @IdParam('Package') id: string,
    @IdParam('File', 'file_id') fileId: string,
    @Body() { expires_in_s = DEFAULT_LINK_SECONDS }: CreateDownloadLinkDto,
  ): Promise<DownloadLinkDto> {
    const file = contentOf(await this.packages.storedFile(workspace, id, fileId));
    return downloadLinkDto(await this.links.create(file, expires_in_s));
  }
}
