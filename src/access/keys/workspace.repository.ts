import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { Workspace } from './workspace.entity';

@Injectable()
export class WorkspaceRepository {
  constructor(private readonly database: Database) {}

  byName(name: string): Promise<Workspace | null> {
    return this.database.table(Workspace).findOneBy({ name });
  }

  add(name: string): Promise<Workspace> {
    const table = this.database.table(Workspace);
    return table.save(table.create({ id: randomUUID(), name }));
  }
}
