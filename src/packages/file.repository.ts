import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database';
import { PostFile } from './post-file.entity';

/** What is known of a file before it was read. */
export type NewFile = Pick<
  PostFile,
  | 'id'
  | 'workspaceId'
  | 'packageId'
  | 'position'
  | 'filename'
  | 'fileExtension'
  | 'kind'
  | 'storageKey'
  | 'sizeBytes'
  | 'contentHash'
>;

/** What reading a file has told. */
export type ReadFile = Pick<
  PostFile,
  | 'id'
  | 'parseStatus'
  | 'encoding'
  | 'lineEnding'
  | 'lineCount'
  | 'counts'
  | 'lines'
  | 'omitted'
  | 'shortened'
>;

@Injectable()
export class FileRepository {
  constructor(private readonly database: Database) {}

  async addAll(files: readonly NewFile[]): Promise<void> {
    await this.database.table(PostFile).insert([...files]);
  }

  /** In the order of the archive. */
  ofPackage(workspaceId: string, packageId: string): Promise<PostFile[]> {
    return this.database
      .table(PostFile)
      .find({ where: { workspaceId, packageId }, order: { position: 'ASC' } });
  }

  byId(workspaceId: string, packageId: string, id: string): Promise<PostFile | null> {
    return this.database.table(PostFile).findOneBy({ workspaceId, packageId, id });
  }

  /** Those of some storage keys that a file has. */
  async keysAmong(keys: readonly string[]): Promise<string[]> {
    const files = await this.database
      .table(PostFile)
      .find({ select: { storageKey: true }, where: { storageKey: In([...keys]) } });
    return files.map(({ storageKey }) => storageKey);
  }

  /** Writes what reading has told of one. */
  async markRead({ id, ...told }: ReadFile): Promise<void> {
    await this.database.table(PostFile).update({ id }, told as Partial<PostFile>);
  }
}
