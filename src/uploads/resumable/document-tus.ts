import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import { PIECE, TUS_VERSION } from './tus-server';

const COUNT = { type: 'integer', minimum: 0 } as const;

const offset = { description: 'Bytes that are safely stored; the next piece begins there', schema: COUNT };
const expires = {
  description: 'Until when all bytes must have come, as an HTTP date',
  schema: { type: 'string' },
} as const;
const version = { description: 'Version of the protocol', schema: { type: 'string' } } as const;

/** Headers of the answers of the tus protocol, for the document. */
export const ANSWER_HEADERS = {
  version: { 'Tus-Resumable': version },
  offset: { 'Upload-Offset': offset },
  expires: { 'Upload-Expires': expires },
  length: { 'Upload-Length': { description: 'Of the whole file, bytes', schema: COUNT } },
  metadata: { 'Upload-Metadata': { description: 'As it was given', schema: { type: 'string' } } },
  location: { Location: { description: 'Where the pieces go', schema: { type: 'string' } } },
  completed: {
    'Content-Location': { description: 'The upload, once all bytes have come', schema: { type: 'string' } },
    Link: { description: 'The job that looks at it (`rel="status"`)', schema: { type: 'string' } },
  },
} as const;

/** Every request but OPTIONS names the version. */
export function SpeaksTus(): MethodDecorator {
  return ApiHeader({
    name: 'Tus-Resumable',
    required: true,
    description: 'Version of the tus protocol',
    schema: { type: 'string', enum: [TUS_VERSION] },
  });
}

/** The body is a stretch of the file. */
export function TakesPiece({ required }: { required: boolean }): MethodDecorator {
  return applyDecorators(
    ApiConsumes(PIECE),
    ApiBody({ required, schema: { type: 'string', format: 'binary' } }),
  );
}

/** A header with a number of bytes. */
export function CountHeader(name: string, description: string): MethodDecorator {
  return ApiHeader({ name, required: true, description, schema: COUNT });
}
