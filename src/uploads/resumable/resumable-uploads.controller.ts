import { Controller, Delete, Head, HttpCode, Options, Patch, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../../access/audit';
import { CurrentWorkspace } from '../../access/keys';
import { ApiProblems, IdParam } from '../../platform/http';
import { NotRepeatable } from '../../access/idempotency';
import { ANSWER_HEADERS as headers, CountHeader, SpeaksTus, TakesPiece } from './document-tus';
import { ResumableUploadDto } from './dto/resumable-upload.dto';
import { ResumableUpload } from './resumable-upload.entity';
import { ResumableUploadsEndpoint } from './resumable-uploads.endpoint';
import { RESUMABLE_UPLOADS } from './tus-server';

/** Columns that the audit log shows. */
const SHOWN = ['fileName', 'size'] as const;
const NOT_ACCEPTED = { 415: ['unsupported_file_type'], 422: ['empty_file'] };

@ApiTags('uploads')
@Controller(RESUMABLE_UPLOADS)
export class ResumableUploadsController {
  constructor(private readonly endpoint: ResumableUploadsEndpoint) {}

  @Options()
  @HttpCode(204)
  @ApiOperation({ summary: 'Get the supported parts of the tus protocol' })
  @ApiNoContentResponse({
    description: 'Tus-Version, Tus-Extension and Tus-Max-Size',
    headers: headers.version,
  })
  @ApiProblems({})
  describeResumableUploads(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.endpoint.describe(request, response);
  }

  @Post()
  @NotRepeatable()
  @SpeaksTus()
  @CountHeader('Upload-Length', 'Size of the whole file, bytes')
  @ApiHeader({
    name: 'Upload-Metadata',
    required: false,
    description: 'Keys and Base64 values; `filename` names the file, in UTF-8: `filename ZmxhdC5wZGY=`',
    schema: { type: 'string' },
  })
  @TakesPiece({ required: false })
  @ApiOperation({
    summary: 'Start an upload in pieces',
    description:
      'Follows the tus protocol 1.0.0 with creation-with-upload: the request may contain a first piece. Use it for ' +
      'large files or unreliable connections. A tus client needs only this address.',
  })
  @ApiCreatedResponse({
    description: 'The upload was started',
    type: ResumableUploadDto,
    headers: {
      ...headers.version,
      ...headers.location,
      ...headers.offset,
      ...headers.expires,
      ...headers.completed,
    },
  })
  @ApiProblems({
    400: ['upload_headers_invalid', 'upload_interrupted', 'idempotency_not_supported'],
    412: ['tus_version_unsupported'],
    413: ['file_too_large', 'upload_length_exceeded'],
    ...NOT_ACCEPTED,
    503: ['storage_unavailable'],
  })
  @Audited({
    action: 'upload.begin',
    of: ResumableUpload,
    show: SHOWN,
    made: ({ upload_id }: ResumableUploadDto) => [upload_id],
  })
  createResumableUpload(
    @CurrentWorkspace() workspace: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ResumableUploadDto> {
    return this.endpoint.create(workspace, request, response);
  }

  @Head(':id')
  @SpeaksTus()
  @ApiOperation({
    summary: 'Get the offset of an upload in pieces',
    description: 'A piece that is still arriving is ended first; the bytes of it that have arrived count.',
  })
  @ApiOkResponse({
    description: 'Where the next piece begins',
    headers: { ...headers.version, ...headers.offset, ...headers.length, ...headers.metadata },
  })
  @ApiProblems({
    400: ['malformed_request'],
    404: ['not_found'],
    410: ['upload_expired'],
    412: ['tus_version_unsupported'],
    ...NOT_ACCEPTED,
    423: ['upload_locked'],
    503: ['storage_unavailable'],
  })
  getResumableUploadOffset(
    @CurrentWorkspace() workspace: string,
    @IdParam('Resumable upload') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.endpoint.offset(workspace, id, request, response);
  }

  @Patch(':id')
  @HttpCode(204)
  @SpeaksTus()
  @CountHeader('Upload-Offset', 'Where in the file the piece begins; it must be the offset of the upload')
  @TakesPiece({ required: true })
  @ApiOperation({
    summary: 'Send the next piece of an upload',
    description:
      'A piece may have any length. The answer to the last piece names the upload that was made and the job that examines it.',
  })
  @ApiNoContentResponse({
    description: 'The piece is stored',
    headers: { ...headers.version, ...headers.offset, ...headers.expires, ...headers.completed },
  })
  @ApiProblems({
    400: ['malformed_request', 'upload_headers_invalid', 'upload_interrupted'],
    404: ['not_found'],
    409: ['upload_offset_conflict'],
    410: ['upload_expired'],
    412: ['tus_version_unsupported'],
    413: ['upload_length_exceeded'],
    415: ['offset_stream_expected', ...NOT_ACCEPTED[415]],
    422: NOT_ACCEPTED[422],
    423: ['upload_locked'],
    503: ['storage_unavailable'],
  })
  appendToResumableUpload(
    @CurrentWorkspace() workspace: string,
    @IdParam('Resumable upload') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.endpoint.append(workspace, id, request, response);
  }

  @Delete(':id')
  @HttpCode(204)
  @SpeaksTus()
  @ApiOperation({ summary: 'Cancel an upload in pieces and delete its bytes' })
  @ApiNoContentResponse({ description: 'The upload was cancelled', headers: headers.version })
  @ApiProblems({
    400: ['malformed_request'],
    404: ['not_found'],
    409: ['upload_finished'],
    412: ['tus_version_unsupported'],
    503: ['storage_unavailable'],
  })
  @Audited({ action: 'upload.give_up', of: ResumableUpload, show: SHOWN })
  deleteResumableUpload(
    @CurrentWorkspace() workspace: string,
    @IdParam('Resumable upload') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.endpoint.remove(workspace, id, request, response);
  }
}
