import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../domain/errors';
import type { CreateProjectDto, UpdateProjectDto } from './dto/project.dto';
import type { Project } from './project.entity';
import { ProjectRepository } from './project.repository';

@Injectable()
export class ProjectsService {
  constructor(private readonly projects: ProjectRepository) {}

  create(workspaceId: string, body: CreateProjectDto): Promise<Project> {
    const { name, description = null, pack = null } = body;
    return this.projects.save({ workspaceId, name, description, countryPack: pack });
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<Project> {
    const project = await this.projects.byId(workspaceId, id);
    if (!project) throw new NotFoundError('project');
    return project;
  }

  async exists(workspaceId: string, id: string): Promise<boolean> {
    return (await this.projects.byId(workspaceId, id)) !== null;
  }

  page(workspaceId: string, window: { skip: number; take: number }): Promise<[Project[], number]> {
    return this.projects.page(workspaceId, window);
  }

  async update(workspaceId: string, id: string, changes: UpdateProjectDto): Promise<Project> {
    const project = await this.get(workspaceId, id);
    return this.projects.save({
      ...project,
      name: changes.name ?? project.name,
      description: changes.description === undefined ? project.description : changes.description,
      countryPack: changes.pack === undefined ? project.countryPack : changes.pack,
    });
  }

  /** Deletes a project. Its floor plans and layouts are kept and belong to no project. */
  async remove(workspaceId: string, id: string): Promise<void> {
    if (!(await this.projects.remove(workspaceId, id))) throw new NotFoundError('project');
  }
}
