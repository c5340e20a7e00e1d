import { link } from '../../platform/http';
import type { ResumableUploadDto } from './dto/resumable-upload.dto';
import type { ResumableUpload } from './resumable-upload.entity';
import { RESUMABLE_UPLOADS } from './tus-server';

export function resumableUploadDto(upload: ResumableUpload): ResumableUploadDto {
  return {
    upload_id: upload.id,
    file_name: upload.fileName,
    size: upload.size,
    offset: upload.received,
    expires_at: upload.expiresAt.toISOString(),
    _links: { self: link(`${RESUMABLE_UPLOADS}/${upload.id}`), upload: link(`/uploads/${upload.id}`) },
  };
}
