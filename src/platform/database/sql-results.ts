import type { EntityManager, QueryRunner } from 'typeorm';

/** A connection, a transaction or the pool. */
export type SqlRunner = Pick<EntityManager | QueryRunner, 'query'>;

/** Runs one statement. @returns its rows: those of a SELECT, or those that RETURNING names */
export async function rowsOf<T>(
  runner: SqlRunner,
  sql: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  const result = (await runner.query(sql, [...values])) as T[] | [T[], number];
  return isCounted(result) ? result[0] : result;
}

/** Runs one UPDATE or DELETE. @returns how many rows it changed or deleted */
export async function affectedBy(
  runner: SqlRunner,
  sql: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const result = (await runner.query(sql, [...values])) as unknown[] | [unknown[], number];
  if (!isCounted(result)) throw new Error('Only the rows of an UPDATE or a DELETE are counted.');
  return result[1];
}

/** TypeORM answers an UPDATE or a DELETE with its rows and their number, and any other statement with its rows. */
function isCounted<T>(result: T[] | [T[], number]): result is [T[], number] {
  return Array.isArray(result[0]) && typeof result[1] === 'number';
}
