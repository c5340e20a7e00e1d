import type { Database } from '../../database';
import type { ObjectOwner, OwnedObject } from './object-owner';

/** The table of an owner's rows, in SQL. */
export interface ObjectTable {
  prefix: string;
  /** A table, or several joined. */
  from: string;
  /** Text with `COLLATE "C"`, unique. Rows are read in its order. */
  key: string;
  size: string;
  sha256: string;
  workspace: string;
}

/** An owner with one row for each of its objects. */
export abstract class ObjectTableOwner implements ObjectOwner {
  readonly prefix: string;

  constructor(
    private readonly database: Database,
    private readonly table: ObjectTable,
  ) {
    this.prefix = table.prefix;
  }

  async claimed(keys: string[]): Promise<Set<string>> {
    const { from, key } = this.table;
    const rows = await this.database.rows<{ key: string }>(
      `SELECT ${key} AS key FROM ${from} WHERE ${key} = ANY($1)`,
      [keys],
    );
    return new Set(rows.map((row) => row.key));
  }

  objects(after: string | null, limit: number): Promise<OwnedObject[]> {
    const { from, key, size, sha256 } = this.table;
    return this.database.rows(
      `SELECT ${key} AS key, ${size}::float8 AS size, ${sha256}::text AS sha256 FROM ${from}
       WHERE ${key} COLLATE "C" > $1 ORDER BY ${key} COLLATE "C" LIMIT $2`,
      [after ?? '', limit],
    );
  }

  async copiesOf(object: OwnedObject): Promise<string[]> {
    const { from, key, size, sha256, workspace } = this.table;
    const rows = await this.database.rows<{ key: string }>(
      `SELECT ${key} AS key FROM ${from}
       WHERE ${sha256} = $2 AND ${size} = $3 AND ${key} <> $1
         AND ${workspace} = (SELECT ${workspace} FROM ${from} WHERE ${key} = $1)
       ORDER BY ${key} LIMIT 100`,
      [object.key, object.sha256, object.size],
    );
    return rows.map((row) => row.key);
  }
}
