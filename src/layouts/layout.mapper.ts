import type { Job } from '../jobs';
import { API_BASE, link } from '../platform/http';
import type { GenerateAcceptedDto, LayoutDto, LayoutLinksDto, LayoutSummaryDto } from './dto/layout.dto';
import type { AlternativeDto } from './dto/ranked-layout.dto';
import type { LayoutAlternative } from './layout-alternative.entity';
import type { StoredLayout } from './layout.entity';
import type { ListedLayout } from './layout.repository';
import type { LayoutWithAlternatives } from './layouts.service';

export function generateAcceptedDto({
  layout,
  job,
}: {
  layout: StoredLayout;
  job: Job;
}): GenerateAcceptedDto {
  return {
    job_id: job.id,
    status: job.status,
    status_url: `${API_BASE}/jobs/${job.id}`,
    layout_id: layout.id,
    floorplan_id: layout.floorplanId,
    _links: {
      self: link(`/jobs/${job.id}`),
      layout: link(`/layouts/${layout.id}`),
      ...(layout.floorplanId && { floorplan: link(`/floorplans/${layout.floorplanId}`) }),
    },
  };
}

export function layoutSummaryDto(layout: ListedLayout): LayoutSummaryDto {
  return {
    id: layout.id,
    floorplan_id: layout.floorplanId,
    floorplan_revision: layout.floorplanRevision,
    project_id: layout.projectId,
    status: layout.status,
    error: layout.error,
    request: layout.request,
    summary: layout.outcome?.summary ?? null,
    created_at: layout.createdAt.toISOString(),
    generated_at: layout.generatedAt?.toISOString() ?? null,
    _links: linksOf(layout),
  };
}

/** @param rank rank of the alternative whose plan is shown */
export function layoutDto({ layout, alternatives }: LayoutWithAlternatives, rank: number): LayoutDto {
  const { outcome } = layout;
  return {
    ...layoutSummaryDto(layout),
    programme: layout.programme,
    shell: layout.shell,
    alternatives: alternatives.map(alternativeDto),
    layout: alternatives.find((each) => each.rank === rank)?.document ?? null,
    iterations_used: outcome?.iterations_used ?? null,
    history: outcome?.history ?? [],
    added_rooms: outcome?.added_rooms ?? [],
    area_factor: outcome?.area_factor ?? null,
    proposer: outcome?.proposer ?? null,
  };
}

function alternativeDto({ rank, score, terms, violations, document }: LayoutAlternative): AlternativeDto {
  const rooms = document.rooms.map(({ id, name, type, area_m2, target_area_m2, kept }) => ({
    id,
    name,
    type,
    area_m2,
    target_area_m2,
    kept,
  }));
  return { rank, score, terms, violations, rooms };
}

function linksOf({ id, status, floorplanId, projectId }: ListedLayout): LayoutLinksDto {
  const self = `/layouts/${id}`;
  return {
    self: link(self),
    ...(floorplanId && { floorplan: link(`/floorplans/${floorplanId}`) }),
    ...(projectId && { project: link(`/projects/${projectId}`) }),
    ...(status === 'ready' && {
      svg: link(`${self}?format=svg`),
      dxf: link(`${self}?format=dxf`),
      geojson: link(`${self}?format=geojson`),
      boms: link(`${self}/boms`, 'POST'),
    }),
  };
}
