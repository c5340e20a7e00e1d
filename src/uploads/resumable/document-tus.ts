import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import { PIECE, TUS_VERSION } from './tus-server';

const COUNT = { type: 'integer', minimum: 0 } as const;

const offset = { description: 'Number of bytes that are stored; the next piece begins there', schema: COUNT };
const expires = {
  description: 'When the upload expires, as an HTTP date; all bytes must arrive before',
  schema: { type: 'string' },
} as const;
const version = { description: 'Version of the protocol', schema: { type: 'string' } } as const;

/** Headers of answers by the tus protocol, for the OpenAPI document. */
export const ANSWER_HEADERS = {
  version: { 'Tus-Resumable': version },
  offset: { 'Upload-Offset': offset },
  expires: { 'Upload-Expires': expires },
  length: { 'Upload-Length': { description: 'Size of the whole file, bytes', schema: COUNT } },
  metadata: {
    'Upload-Metadata': { description: 'Metadata as the client sent it', schema: { type: 'string' } },
  },
  location: { Location: { description: 'Where to send the pieces', schema: { type: 'string' } } },
  completed: {
    'Content-Location': {
      description: 'The upload, once all bytes have arrived',
      schema: { type: 'string' },
    },
    Link: { description: 'The job that examines it (`rel="status"`)', schema: { type: 'string' } },
  },
} as const;

/** Documents the version header, which every request except OPTIONS must send. */
export function SpeaksTus(): MethodDecorator {
  return ApiHeader({
    name: 'Tus-Resumable',
    required: true,
    description: 'Version of the tus protocol',
    schema: { type: 'string', enum: [TUS_VERSION] },
  });
}

/** Documents the body: a stretch of the file. */
export function TakesPiece({ required }: { required: boolean }): MethodDecorator {
  return applyDecorators(
    ApiConsumes(PIECE),
    ApiBody({ required, schema: { type: 'string', format: 'binary' } }),
  );
}

/** Documents a header with a number of bytes. */
export function CountHeader(name: string, description: string): MethodDecorator {
  return ApiHeader({ name, required: true, description, schema: COUNT });
}
