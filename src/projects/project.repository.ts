import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { Project } from './project.entity';

@Injectable()
export class ProjectRepository {
  constructor(private readonly database: Database) {}

  save(
    project: Pick<Project, 'workspaceId' | 'name' | 'description' | 'pack'> & Partial<Project>,
  ): Promise<Project> {
    const table = this.database.table(Project);
    return table.save(table.create(project));
  }

  byId(workspaceId: string, id: string): Promise<Project | null> {
    return this.database.table(Project).findOneBy({ workspaceId, id });
  }

  /** Newest first. */
  page(workspaceId: string, window: { skip: number; take: number }): Promise<[Project[], number]> {
    return this.database
      .table(Project)
      .findAndCount({ where: { workspaceId }, order: { createdAt: 'DESC', id: 'DESC' }, ...window });
  }

  async remove(workspaceId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.table(Project).delete({ workspaceId, id });
    return affected === 1;
  }
}
