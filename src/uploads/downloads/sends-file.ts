import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse } from '@nestjs/swagger';

const HEADERS = {
  ETag: { description: 'SHA-256 of the file, in quotes', schema: { type: 'string' } },
  'Repr-Digest': { description: 'SHA-256 of the file in the form of RFC 9530', schema: { type: 'string' } },
  'Accept-Ranges': { description: 'bytes', schema: { type: 'string' } },
} as const;

/** Documents an operation that answers with `Downloads.send`. */
export function SendsFile(...mimeTypes: string[]): MethodDecorator {
  const content = Object.fromEntries(
    mimeTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
  );
  return applyDecorators(
    ApiHeader({ name: 'Range', required: false, description: 'One range of bytes, such as `bytes=1000-`' }),
    ApiHeader({
      name: 'If-Range',
      required: false,
      description: 'The ETag of the parts that the client already has',
    }),
    ApiOkResponse({ description: 'The file, as an attachment', headers: HEADERS, content }),
    ApiResponse({ status: 206, description: 'The requested part of the file', headers: HEADERS, content }),
    ApiResponse({
      status: 304,
      description: 'The client already has the file: its ETag is in `If-None-Match`',
    }),
  );
}
