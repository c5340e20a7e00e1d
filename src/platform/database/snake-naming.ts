import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/** PostgreSQL cuts longer names off without an error. */
const LONGEST_NAME = 63;

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/**
 * Names of tables, columns, constraints and indexes, all in snake_case, which needs no quotes in SQL.
 *
 * | name | of |
 * |---|---|
 * | `pk_jobs` | the primary key of a table |
 * | `fk_layouts_project` | a foreign key, by its column without `_id` |
 * | `uq_workspaces_name` | a unique constraint or a unique index |
 * | `ix_uploads_workspace_sha256` | any other index, by its columns without `_id` |
 * | `ck_jobs_status_known` | a check, by its rule |
 *
 * Entities name their checks and their unique indexes themselves, and an index whose columns say too little.
 */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snake), custom ?? snake(property)].join('_');
  }

  override relationName(property: string): string {
    return snake(property);
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }

  override primaryKeyName(table: Table | string): string {
    return this.readable('pk', table, []);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.readable('fk', table, columns);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.readable('uq', table, columns);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return this.readable('ix', table, columns);
  }

  private readable(kind: string, table: Table | string, columns: string[]): string {
    const name = [
      kind,
      this.getTableName(table),
      ...columns.map((column) => column.replace(/_id$/, '')),
    ].join('_');
    if (name.length > LONGEST_NAME)
      throw new Error(`PostgreSQL would cut the name ${name} off; give a shorter one.`);
    return name;
  }
}
