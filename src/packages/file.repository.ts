import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database';
import { PostFile } from './post-file.entity';

/** The columns of a file that are known before it is read. */
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

/** The results of reading a file. */
export type ReadFile = Pick<
  PostFile,
  | 'id'
  | 'parseStatus'
  | 'encoding'
  | 'lineEnding'
  | 'lineCount'
  | 'unreadLineCount'
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

  /** Returns those of the storage keys that belong to a file. */
  async keysAmong(keys: readonly string[]): Promise<string[]> {
    const files = await this.database
      .table(PostFile)
      .find({ select: { storageKey: true }, where: { storageKey: In([...keys]) } });
    return files.map(({ storageKey }) => storageKey);
  }

  /** Writes the results of reading a file. */
  async markRead({ id, ...results }: ReadFile): Promise<void> {
    await this.database.table(PostFile).update({ id }, results);
  }
}
