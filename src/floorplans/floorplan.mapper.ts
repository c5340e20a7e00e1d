import type { Job } from '../jobs';
import { API_BASE, link } from '../platform/http';
import type { FloorplanDto } from './dto/floorplan.dto';
import type { GeometryDto } from './dto/geometry.dto';
import type { IngestAcceptedDto } from './dto/ingest.dto';
import type { Floorplan } from './floorplan.entity';
import type { PresentPlan } from './floorplans.service';

export function floorplanDto(floorplan: Floorplan): FloorplanDto {
  const self = `/floorplans/${floorplan.id}`;
  return {
    id: floorplan.id,
    name: floorplan.name,
    project_id: floorplan.projectId,
    upload_id: floorplan.uploadId,
    page: floorplan.page,
    region: floorplan.statedRegion,
    schedule_pages: floorplan.statedSchedulePages,
    status: floorplan.status,
    error: floorplan.error,
    scale: floorplan.scale,
    quality: floorplan.quality?.quality ?? null,
    quality_reasons: floorplan.quality?.quality_reasons ?? [],
    revision: floorplan.revision,
    created_at: floorplan.createdAt.toISOString(),
    updated_at: floorplan.updatedAt.toISOString(),
    processed_at: floorplan.processedAt?.toISOString() ?? null,
    _links: {
      self: link(self),
      status: link(`/status/${floorplan.id}`),
      upload: link(`/uploads/${floorplan.uploadId}`),
      ...(floorplan.projectId && { project: link(`/projects/${floorplan.projectId}`) }),
      ...(floorplan.revision > 0 && {
        geometry: link(`${self}/geometry`),
        preview: link(`${self}/preview`),
        scale: link(`${self}/scale`, 'PUT'),
        boms: link(`${self}/boms`, 'POST'),
      }),
    },
  };
}

export function ingestAcceptedDto({ floorplan, job }: { floorplan: Floorplan; job: Job }): IngestAcceptedDto {
  return {
    job_id: job.id,
    status: job.status,
    status_url: `${API_BASE}/jobs/${job.id}`,
    pdf_id: floorplan.id,
    floorplan_id: floorplan.id,
    _links: {
      self: link(`/jobs/${job.id}`),
      floorplan: link(`/floorplans/${floorplan.id}`),
      status: link(`/status/${floorplan.id}`),
    },
  };
}

export function geometryDto(floorplanId: string, plan: PresentPlan): GeometryDto {
  const { revision, quality, quality_reasons, ...geometry } = plan;
  return { floorplan_id: floorplanId, revision, quality, quality_reasons, ...geometry };
}
