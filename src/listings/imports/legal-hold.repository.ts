import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { LegalHold } from './legal-hold.entity';

@Injectable()
export class LegalHoldRepository {
  constructor(private readonly database: Database) {}

  add(workspaceId: string, reason: string): Promise<LegalHold> {
    const table = this.database.table(LegalHold);
    return this.database.single(() => table.save(table.create({ workspaceId, reason })));
  }

  /** Newest first. */
  page(workspaceId: string, window: { skip: number; take: number }): Promise<[LegalHold[], number]> {
    return this.database
      .table(LegalHold)
      .findAndCount({ where: { workspaceId }, order: { placedAt: 'DESC', id: 'DESC' }, ...window });
  }

  /** @returns whether the hold existed */
  async remove(workspaceId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.table(LegalHold).delete({ workspaceId, id });
    return affected === 1;
  }
}
