import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Database } from '../platform/database';
import type { PackageQuery, PackageSort } from './package-query';
import { PostPackage } from './post-package.entity';

const SORT_COLUMNS: Record<PackageSort, string> = {
  created_at: 'package.createdAt',
  updated_at: 'package.updatedAt',
  name: 'package.nameKey',
  version: 'package.version',
};

/** The columns of a package that are known before it is read. */
export type NewPackage = Omit<
  PostPackage,
  | 'workspace'
  | 'original'
  | 'stated'
  | 'status'
  | 'errorCode'
  | 'errorMessage'
  | 'errorDetail'
  | 'sectionCount'
  | 'createdAt'
  | 'updatedAt'
>;

@Injectable()
export class PackageRepository {
  constructor(private readonly database: Database) {}

  /**
   * Returns the next version of a name. Another request for the same name waits until this transaction ends, so that
   * no two packages get the same version.
   */
  async nextVersion(workspaceId: string, nameKey: string): Promise<number> {
    const [{ version }] = await this.database.rows<{ version: number }>(
      `INSERT INTO post_names (workspace_id, name_key, last_version) VALUES ($1, $2, 1)
       ON CONFLICT (workspace_id, name_key) DO UPDATE SET last_version = post_names.last_version + 1
       RETURNING last_version AS version`,
      [workspaceId, nameKey],
    );
    return version;
  }

  /** The first package with these files in a workspace. null: none */
  async firstWith(workspaceId: string, contentsSha256: string): Promise<PostPackage | null> {
    return this.database.table(PostPackage).findOne({
      where: { workspaceId, contentsSha256 },
      order: { createdAt: 'ASC', version: 'ASC', id: 'ASC' },
    });
  }

  add(row: NewPackage): Promise<PostPackage> {
    const table = this.database.table(PostPackage);
    return table.save(
      table.create({
        ...row,
        ...{ stated: null, status: 'pending', sectionCount: 0 },
        ...{ errorCode: null, errorMessage: null, errorDetail: null },
      }),
    );
  }

  byId(workspaceId: string, id: string): Promise<PostPackage | null> {
    return this.database.table(PostPackage).findOneBy({ workspaceId, id });
  }

  /** Reads a package and locks it until the transaction ends. */
  locked(workspaceId: string, id: string): Promise<PostPackage | null> {
    return this.database
      .table(PostPackage)
      .findOne({ where: { workspaceId, id }, lock: { mode: 'pessimistic_write' } });
  }

  page(
    workspaceId: string,
    query: PackageQuery,
    window: { skip: number; take: number },
  ): Promise<[PostPackage[], number]> {
    const order = query.descending ? 'DESC' : 'ASC';
    const builder = this.database.table(PostPackage).createQueryBuilder('package').where({ workspaceId });
    return filtered(builder, query)
      .orderBy(SORT_COLUMNS[query.sort], order)
      .addOrderBy('package.version', order)
      .addOrderBy('package.id', order)
      .offset(window.skip)
      .limit(window.take)
      .getManyAndCount();
  }

  /** All versions of a name, newest first. */
  versions(
    workspaceId: string,
    nameKey: string,
    window: { skip: number; take: number },
  ): Promise<[PostPackage[], number]> {
    return this.database
      .table(PostPackage)
      .findAndCount({ where: { workspaceId, nameKey }, order: { version: 'DESC' }, ...window });
  }

  async write(
    { workspaceId, id }: PostPackage,
    columns: Pick<PostPackage, 'machineType' | 'controllerType' | 'platform' | 'tags'>,
  ): Promise<void> {
    await this.database.table(PostPackage).update({ workspaceId, id }, columns);
  }

  async remove(workspaceId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.table(PostPackage).delete({ workspaceId, id });
    return affected === 1;
  }
}

function filtered(
  builder: SelectQueryBuilder<PostPackage>,
  query: PackageQuery,
): SelectQueryBuilder<PostPackage> {
  const { text, name, machineType, controllerType, platform, status, latest } = query;
  if (text !== undefined) {
    builder.andWhere(
      `(concat_ws(' ', package.name, package.machine_type, package.controller_type) ILIKE :text OR EXISTS
         (SELECT FROM post_files f WHERE f.package_id = package.id AND f.filename ILIKE :text))`,
      { text: `%${text.replace(/[\\%_]/g, '\\$&')}%` },
    );
  }
  if (name !== undefined) builder.andWhere({ nameKey: name.toLowerCase() });
  if (machineType !== undefined)
    builder.andWhere('lower(package.machine_type) = lower(:machineType)', { machineType });
  if (controllerType !== undefined)
    builder.andWhere('lower(package.controller_type) = lower(:controllerType)', { controllerType });
  if (platform !== undefined) builder.andWhere({ platform });
  if (status !== undefined) builder.andWhere({ status });
  if (latest === true) {
    builder.andWhere(
      `NOT EXISTS (SELECT FROM post_packages newer WHERE newer.workspace_id = package.workspace_id
         AND newer.name_key = package.name_key AND newer.version > package.version)`,
    );
  }
  return builder;
}
