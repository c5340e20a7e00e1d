import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { MaterialRefusal } from './material-refusal.entity';

@Injectable()
export class MaterialRefusalRepository {
  constructor(private readonly database: Database) {}

  /** Ids of the listings that were refused for a material. */
  async of(workspaceId: string, materialId: string): Promise<string[]> {
    const rows = await this.database.table(MaterialRefusal).findBy({ workspaceId, materialId });
    return rows.map(({ listingId }) => listingId);
  }

  async add(workspaceId: string, materialId: string, listingId: string): Promise<void> {
    await this.database
      .table(MaterialRefusal)
      .createQueryBuilder()
      .insert()
      .values({ workspaceId, materialId, listingId })
      .orIgnore()
      .execute();
  }

  async remove(workspaceId: string, materialId: string, listingId: string): Promise<void> {
    await this.database.table(MaterialRefusal).delete({ workspaceId, materialId, listingId });
  }
}
