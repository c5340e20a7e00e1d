import { StreamableFile } from '@nestjs/common';
import contentDisposition from 'content-disposition';
import type { Request, Response } from 'express';
import { LAYOUT_FORMATS, type LayoutDto, type LayoutFormat, type LayoutQueryDto } from './dto/layout.dto';
import { LAYOUT_MEDIA_TYPES, layoutFile } from './layout-file';
import { layoutDto } from './layout.mapper';
import type { LayoutsService } from './layouts.service';

interface Wanted {
  workspace: string;
  id: string;
  query: LayoutQueryDto;
}

/**
 * Answers with a layout in the format asked for. JSON works in every state; a drawing needs a layout that is ready.
 *
 * @throws NotFoundError, ConflictError `layout_not_ready`
 */
export async function answerLayout(
  layouts: LayoutsService,
  { workspace, id, query }: Wanted,
  request: Request,
  response: Response,
): Promise<LayoutDto | StreamableFile> {
  const { alternative: rank = 1, format = accepted(request) } = query;
  response.vary('Accept');
  if (format === 'json') {
    return layoutDto(await layouts.withAlternatives(workspace, id, rank), rank);
  }
  const chosen = await layouts.alternative(workspace, id, rank);
  const { request: asked } = await layouts.get(workspace, id);
  const file = layoutFile(chosen, format, asked.prompt.slice(0, 120));
  const content = Buffer.from(file.content);
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
  return new StreamableFile(content, {
    type: file.type,
    length: content.length,
    disposition: contentDisposition(file.name, { type: 'attachment' }),
  });
}

/** The format that the Accept header prefers; JSON when it has no preference. */
function accepted(request: Request): LayoutFormat {
  const liked = request.accepts(LAYOUT_FORMATS.map((format) => LAYOUT_MEDIA_TYPES[format]));
  return LAYOUT_FORMATS.find((format) => LAYOUT_MEDIA_TYPES[format] === liked) ?? 'json';
}
