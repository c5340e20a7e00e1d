import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import contentDisposition from 'content-disposition';
import type { Request, Response } from 'express';
import { Audited } from '../platform/audit';
import { CurrentWorkspace } from '../platform/auth';
import { ApiProblems } from '../platform/http';
import { DetectionService } from './detection.service';
import { DetectionDto } from './dto/detection.dto';
import { UploadDto, UploadRequestDto, UploadsAcceptedDto } from './dto/upload.dto';
import { Upload } from './upload.entity';
import { acceptedUploadDto, detectionDto, uploadDto } from './upload.mapper';
import { UploadsService } from './uploads.service';

/** Columns that the audit log shows. */
const SHOWN = ['fileName', 'size', 'sha256'] as const;

@ApiTags('uploads')
@Controller()
export class UploadsController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly detections: DetectionService,
  ) {}

  @Post('upload')
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadRequestDto })
  @ApiOperation({
    summary: 'Upload one or many plans',
    description: 'All are kept, or none. A job looks at each.',
  })
  @ApiProblems({
    400: ['multipart_malformed', 'file_missing'],
    413: ['file_too_large', 'too_many_files'],
    415: ['unsupported_file_type', 'multipart_expected'],
    422: ['empty_file'],
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
    const accepted = await this.uploads.upload(workspace, request);
    const items = accepted.map(async ({ upload, job }) =>
      acceptedUploadDto(upload, await this.detections.known(workspace, upload), job),
    );
    return { items: await Promise.all(items) };
  }

  @Get('uploads/:id')
  @ApiOperation({ summary: 'Get an upload' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getUpload(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UploadDto> {
    const upload = await this.uploads.get(workspace, id);
    return uploadDto(upload, await this.detections.known(workspace, upload));
  }

  @Get('uploads/:id/content')
  @ApiOperation({ summary: 'Download the file, byte for byte' })
  @ApiOkResponse({
    description: 'The file, as an attachment',
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'], 503: ['object_missing'] })
  async getUploadContent(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { upload, stream } = await this.uploads.content(workspace, id);
    response.setHeader('ETag', `"${upload.sha256}"`);
    return new StreamableFile(stream, {
      type: upload.mimeType,
      length: upload.size,
      disposition: contentDisposition(upload.fileName, { type: 'attachment' }),
    });
  }

  @Get('uploads/:id/detection')
  @ApiOperation({ summary: 'Get what the file was found to be: vector, scanned or mixed, page by page' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getUploadDetection(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DetectionDto> {
    return detectionDto(await this.detections.get(workspace, id));
  }

  @Delete('uploads/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete an upload that no floor plan was made from' })
  @ApiProblems({
    400: ['malformed_request'],
    404: ['not_found'],
    409: ['upload_in_use'],
    503: ['storage_unavailable'],
  })
  @Audited({ action: 'upload.delete', of: Upload, show: SHOWN })
  async deleteUpload(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.uploads.remove(workspace, id);
  }
}
