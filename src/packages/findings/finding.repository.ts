import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import type { FindingRows } from './finding-rows';
import type { PostFinding } from './post-finding.entity';
import { PostSection } from './post-section.entity';

/** Most characters of the rows in one statement. */
const BATCH_CHARACTERS = 4 * 1024 * 1024;
/** Characters that PostgreSQL cannot store in a text: NUL and unpaired surrogates. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

/** Which findings of a package. */
export interface FindingFilter {
  fileId?: string;
  /** Part of the name, in any case; only for findings that have a name. */
  name?: string;
}

@Injectable()
export class FindingRepository {
  constructor(private readonly database: Database) {}

  /** Writes rows of one table, a few megabytes at a time. */
  async addAll({ of, rows }: FindingRows): Promise<void> {
    const { tableName, columns } = this.database.table(of).metadata;
    const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    const insert = `INSERT INTO ${tableName} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${tableName}, $1::jsonb)`;
    let batch: string[] = [];
    let length = 0;
    const send = async () => {
      if (batch.length > 0) await this.database.run(insert, [`[${batch.join(',')}]`]);
      batch = [];
      length = 0;
    };
    for (const row of rows) {
      const values = columns.map((column) => [column.databaseName, column.getEntityValue(row) as unknown]);
      const json = JSON.stringify(Object.fromEntries(values), storable);
      batch.push(json);
      length += json.length;
      if (length >= BATCH_CHARACTERS) await send();
    }
    await send();
  }

  /** In the order of the files, and of the lines in each. */
  async page<T extends PostFinding>(
    of: new () => T,
    workspaceId: string,
    packageId: string,
    { fileId, name }: FindingFilter,
    window: { skip: number; take: number },
  ): Promise<[T[], number]> {
    const query = this.database
      .table<PostFinding>(of)
      .createQueryBuilder('found')
      .innerJoinAndSelect('found.file', 'file')
      .where('found.workspace_id = :workspaceId AND found.package_id = :packageId', {
        workspaceId,
        packageId,
      });
    if (fileId !== undefined) query.andWhere('found.file_id = :fileId', { fileId });
    if (name !== undefined)
      query.andWhere('found.name ILIKE :name', { name: `%${name.replace(/[\\%_]/g, '\\$&')}%` });
    const found = await query
      .orderBy('file.position', 'ASC')
      .addOrderBy('found.position', 'ASC')
      .offset(window.skip)
      .limit(window.take)
      .getManyAndCount();
    return found as [T[], number];
  }

  section(workspaceId: string, packageId: string, id: string): Promise<PostSection | null> {
    return this.database
      .table(PostSection)
      .findOne({ where: { workspaceId, packageId, id }, relations: { file: true } });
  }
}

function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(UNSTORABLE, '\uFFFD') : value;
}
