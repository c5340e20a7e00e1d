import type { Job } from '../jobs';
import { link } from '../platform/http';
import type { Detection } from './detection.entity';
import type { DetectionDto } from './dto/detection.dto';
import type { AcceptedUploadDto, RefusedFileDto, UploadDto } from './dto/upload.dto';
import type { RefusedFile } from './refused-files';
import type { Upload } from './upload.entity';

export function uploadDto(upload: Upload, detection: Detection | null): UploadDto {
  const self = `/uploads/${upload.id}`;
  return {
    upload_id: upload.id,
    file_name: upload.fileName,
    size: upload.size,
    mime_type: upload.mimeType,
    sha256: upload.sha256,
    detection: detection && detectionDto(detection),
    created_at: upload.createdAt.toISOString(),
    _links: { self: link(self), content: link(`${self}/content`), detection: link(`${self}/detection`) },
  };
}

export function acceptedUploadDto(upload: Upload, detection: Detection | null, job: Job): AcceptedUploadDto {
  const dto = uploadDto(upload, detection);
  return { ...dto, job_id: job.id, _links: { ...dto._links, job: link(`/jobs/${job.id}`) } };
}

export function refusedFileDto({ index, fileName, error }: RefusedFile): RefusedFileDto {
  const { code, friendly: message, detail } = error;
  return { index, file_name: fileName, code, message, detail };
}

export function detectionDto(detection: Detection): DetectionDto {
  return {
    ...detection.survey,
    detected_at: detection.detectedAt.toISOString(),
    expires_at: detection.expiresAt.toISOString(),
    cache_hits: detection.hits,
  };
}
