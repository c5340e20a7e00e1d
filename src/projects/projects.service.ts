import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../domain/errors';
import type { PackId } from '../domain/packs';
import type { CreateProjectDto, UpdateProjectDto } from './dto/project.dto';
import type { Project } from './project.entity';
import { ProjectRepository } from './project.repository';

@Injectable()
export class ProjectsService {
  constructor(private readonly projects: ProjectRepository) {}

  create(workspaceId: string, body: CreateProjectDto): Promise<Project> {
    return this.projects.save({
      workspaceId,
      name: body.name,
      description: body.description ?? null,
      pack: body.pack ?? null,
    });
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<Project> {
    const project = await this.projects.byId(workspaceId, id);
    if (!project) throw new NotFoundError('project');
    return project;
  }

  /** Country pack of the project's bills; null for none, or without the project. */
  async packOf(workspaceId: string, id: string): Promise<PackId | null> {
    return (await this.projects.byId(workspaceId, id))?.pack ?? null;
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
      pack: changes.pack === undefined ? project.pack : changes.pack,
    });
  }

  /** Deletes a project. Its floor plans and layouts are kept and belong to no project. */
  async remove(workspaceId: string, id: string): Promise<void> {
    if (!(await this.projects.remove(workspaceId, id))) throw new NotFoundError('project');
  }
}
