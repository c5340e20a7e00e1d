import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse } from '@nestjs/swagger';

const HEADERS = {
  ETag: { description: 'SHA-256 of the file, in quotes', schema: { type: 'string' } },
  'Repr-Digest': { description: 'SHA-256 of the file, as RFC 9530 writes it', schema: { type: 'string' } },
  'Accept-Ranges': { description: 'bytes', schema: { type: 'string' } },
} as const;

/** Documents an operation that answers by way of `Downloads.send`. */
export function SendsFile(...mimeTypes: string[]): MethodDecorator {
  const content = Object.fromEntries(
    mimeTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
  );
  return applyDecorators(
    ApiHeader({ name: 'Range', required: false, description: 'One range of bytes, such as `bytes=1000-`' }),
    ApiHeader({ name: 'If-Range', required: false, description: 'The ETag that earlier parts came with' }),
    ApiOkResponse({ description: 'The file, as an attachment', headers: HEADERS, content }),
    ApiResponse({ status: 206, description: 'The part that was asked for', headers: HEADERS, content }),
    ApiResponse({ status: 304, description: 'It is the file with the ETag in `If-None-Match`' }),
  );
}
