import { link } from '../platform/http';
import type { ProjectDto } from './dto/project.dto';
import type { Project } from './project.entity';

export function projectDto(project: Project): ProjectDto {
  return {
    id: project.id,
    name: project.name,
    description: project.description,
    pack: project.pack,
    created_at: project.createdAt.toISOString(),
    updated_at: project.updatedAt.toISOString(),
    _links: {
      self: link(`/projects/${project.id}`),
      floorplans: link(`/floorplans?project_id=${project.id}`),
    },
  };
}
