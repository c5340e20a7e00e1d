import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
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
} from './downloads';
import { Answers, ApiProblems, IdParam } from '../platform/http';
import { PLAN_TYPES } from './content-check';
import { DetectionService } from './detection.service';
import { DetectionDto } from './dto/detection.dto';
import { UploadDto, UploadRequestDto, UploadsAcceptedDto } from './dto/upload.dto';
import { Upload } from './upload.entity';
import { acceptedUploadDto, detectionDto, refusedFileDto, uploadDto } from './upload.mapper';
import { UploadsService } from './uploads.service';

/** Columns that the audit log shows. */
const SHOWN = ['fileName', 'size', 'sha256'] as const;

@ApiTags('uploads')
@Controller()
export class UploadsController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly detections: DetectionService,
    private readonly downloads: Downloads,
    private readonly links: DownloadLinks,
  ) {}

  @Post('upload')
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadRequestDto })
  @ApiOperation({
    summary: 'Upload one or more plans',
    description:
      'Files that can be read as plans are kept, and a job examines each one. `refused` lists the others. If all files are refused, the answer is a problem.',
  })
  @Answers('The files that were kept, and those that were refused')
  @ApiProblems({
    400: ['multipart_malformed', 'file_missing'],
    413: ['file_too_large', 'too_many_files', 'too_many_fields', 'field_too_large', 'body_too_large'],
    415: ['unsupported_file_type', 'multipart_expected'],
    422: ['files_refused', 'empty_file'],
    503: ['storage_unavailable'],
  })
  @Audited({
    action: 'upload.create',
    of: Upload,
    show: SHOWN,
    made: ({ items }: UploadsAcceptedDto) => items.map(({ upload_id }) => upload_id),
  })
  async uploadFiles(
    @CurrentWorkspace() workspace: string,
    @Req() request: Request,
  ): Promise<UploadsAcceptedDto> {
    const { kept, refused } = await this.uploads.upload(workspace, request);
    const items = kept.map(async ({ upload, job }) =>
      acceptedUploadDto(upload, await this.detections.known(workspace, upload), job),
    );
    return { items: await Promise.all(items), refused: refused.map(refusedFileDto) };
  }

  @Get('uploads/:id')
  @ApiOperation({ summary: 'Get an upload' })
  @Answers('The upload')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getUpload(@CurrentWorkspace() workspace: string, @IdParam('Upload') id: string): Promise<UploadDto> {
    const upload = await this.uploads.get(workspace, id);
    return uploadDto(upload, await this.detections.known(workspace, upload));
  }

  @Get('uploads/:id/content')
  @ApiOperation({ summary: 'Download the file, byte for byte' })
  @SendsFile(...PLAN_TYPES)
  @ApiProblems({
    400: ['malformed_request'],
    404: ['not_found'],
    416: ['range_not_satisfiable'],
    503: ['object_missing', 'object_damaged', 'storage_unavailable'],
  })
  async getUploadContent(
    @CurrentWorkspace() workspace: string,
    @IdParam('Upload') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.downloads.send(request, response, await this.uploads.get(workspace, id));
  }

  @Post('uploads/:id/links')
  @ApiOperation({
    summary: 'Create a download link for the file',
    description:
      'Anyone with the link can download the file without a key, until the link expires or the file is deleted.',
  })
  @Answers('The link')
  @ApiProblems({ 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] })
  @Audited({ action: 'upload.link', of: Upload, show: SHOWN })
  async createUploadLink(
    @CurrentWorkspace() workspace: string,
    @IdParam('Upload') id: string,
    @Body() { expires_in_s = DEFAULT_LINK_SECONDS }: CreateDownloadLinkDto,
  ): Promise<DownloadLinkDto> {
    const upload = await this.uploads.get(workspace, id);
    return downloadLinkDto(await this.links.create(upload, expires_in_s));
  }

  @Get('uploads/:id/detection')
  @ApiOperation({ summary: 'Get what the file contains, page by page: vector, scanned or mixed' })
  @Answers('What the file contains')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getUploadDetection(
    @CurrentWorkspace() workspace: string,
    @IdParam('Upload') id: string,
  ): Promise<DetectionDto> {
    return detectionDto(await this.detections.get(workspace, id));
  }

  @Delete('uploads/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete an upload that no floor plan uses' })
  @Answers('The upload was deleted')
  @ApiProblems({
    400: ['malformed_request'],
    404: ['not_found'],
    409: ['upload_in_use'],
    503: ['storage_unavailable'],
  })
  @Audited({ action: 'upload.delete', of: Upload, show: SHOWN })
  async deleteUpload(@CurrentWorkspace() workspace: string, @IdParam('Upload') id: string): Promise<void> {
    await this.uploads.remove(workspace, id);
  }
}
