import { link } from '../platform/http';
import type { PackageFileDetailDto, PackageFileDto } from './dto/package-file.dto';
import type { PostFile } from './post-file.entity';

export function packageFileDto(file: PostFile): PackageFileDto {
  const self = `/packages/${file.packageId}/files/${file.id}`;
  return {
    id: file.id,
    filename: file.filename,
    file_extension: file.fileExtension,
    kind: file.kind,
    size_bytes: file.sizeBytes,
    content_hash: file.contentHash,
    parse_status: file.parseStatus,
    encoding: file.encoding,
    line_ending: file.lineEnding,
    line_count: file.lineCount,
    unread_line_count: file.unreadLineCount,
    created_at: file.createdAt.toISOString(),
    updated_at: file.updatedAt.toISOString(),
    _links: {
      self: link(self),
      package: link(`/packages/${file.packageId}`),
      download: link(`${self}/download`),
    },
  };
}

export function packageFileDetailDto(file: PostFile): PackageFileDetailDto {
  return {
    ...packageFileDto(file),
    counts: file.counts,
    lines: file.lines,
    omitted: file.omitted.map(({ list, count, fromLine }) => ({ list, count, from_line: fromLine })),
    shortened: file.shortened,
  };
}
