import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import { affectedBy, rowsOf } from './sql-results';
import { type Callback, UnitOfWork } from './unit-of-work';

/**
 * The only way to PostgreSQL. Repositories get their tables and run their SQL here. Inside `transaction` they use the
 * connection of that transaction; it need not be passed to them.
 */
@Injectable()
export class Database {
  private readonly logger = new Logger(Database.name);
  private readonly current = new AsyncLocalStorage<UnitOfWork>();

  constructor(private readonly dataSource: DataSource) {}

  /** The connection of the present transaction, or the pool if there is none. */
  get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.dataSource.manager;
  }

  table<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Runs one statement. @returns its rows: those of a SELECT, or those that RETURNING names */
  rows<T>(sql: string, values?: readonly unknown[]): Promise<T[]> {
    return rowsOf<T>(this.manager, sql, values);
  }

  /** Runs one UPDATE or DELETE. @returns how many rows it changed or deleted */
  affected(sql: string, values?: readonly unknown[]): Promise<number> {
    return affectedBy(this.manager, sql, values);
  }

  /** Runs one statement whose result does not matter. */
  async run(sql: string, values?: readonly unknown[]): Promise<void> {
    await rowsOf(this.manager, sql, values);
  }

  /** Runs `work` in the present transaction, or in a new one if there is none. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.commitTogether(async () => {
      await this.current.getStore()?.begin();
      return work();
    });
  }

  /**
   * Runs `work`, which writes with one statement only, in the present transaction. If there is none, the statement is
   * its own transaction, which saves two round trips.
   */
  async single<T>(work: () => Promise<T>): Promise<T> {
    await this.current.getStore()?.begin?.();
    return work();
  }

  /**
   * Runs `work` and commits all its transactions together when it has ended. Unlike `transaction`, it holds no
   * connection before the first of them, so `work` may wait for a slow client until then. What `work` does before its
   * first transaction is committed separately.
   */
  async commitTogether<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const unit = new UnitOfWork(this.dataSource);
    let result: T;
    try {
      result = await this.current.run(unit, work);
      await unit.assertCommittable();
    } catch (error) {
      await this.rollback(unit);
      throw error;
    }
    // If the commit fails, it is not known whether it took place, so the callbacks of a rollback must not run.
    await unit.commit();
    for (const callback of unit.afterCommit) await this.runAfter('commit', callback);
    return result;
  }

  /**
   * Runs `work`. If the database refuses it, only `work` is undone and not the whole transaction. This is for refusals
   * that are a valid answer, such as a row that other rows still refer to.
   */
  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const manager = this.current.getStore()?.manager;
    if (!manager) return work();
    await manager.query('SAVEPOINT refusable');
    try {
      const result = await work();
      await manager.query('RELEASE SAVEPOINT refusable');
      return result;
    } catch (error) {
      await manager.query('ROLLBACK TO SAVEPOINT refusable');
      throw error;
    }
  }

  /** Runs `callback` after the commit of the present transaction, or at once if there is none. Never throws. */
  async afterCommit(callback: Callback): Promise<void> {
    const unit = this.current.getStore();
    if (unit?.manager) unit.afterCommit.push(callback);
    else await this.runAfter('commit', callback);
  }

  /** Runs `callback` if the present transaction is rolled back, to undo what was done outside the database. */
  afterRollback(callback: Callback): void {
    this.current.getStore()?.afterRollback.push(callback);
  }

  /**
   * Runs `work` unless another process runs it under the same lock. PostgreSQL frees the lock when that process ends.
   * The connection of the lock is in no transaction, because a long one keeps the whole database from being tidied.
   *
   * @param lock one of ADVISORY_LOCKS
   * @returns whether it was run
   */
  async alone(lock: number, work: () => Promise<void>): Promise<boolean> {
    const holder = this.dataSource.createQueryRunner();
    await holder.connect();
    try {
      const [{ locked }] = await rowsOf<{ locked: boolean }>(
        holder,
        'SELECT pg_try_advisory_lock($1) AS locked',
        [lock],
      );
      if (!locked) return false;
      try {
        await work();
      } finally {
        await holder.query('SELECT pg_advisory_unlock($1)', [lock]);
      }
      return true;
    } finally {
      await holder.release();
    }
  }

  /** Throws unless the database answers and every migration is applied. */
  async assertReady(): Promise<void> {
    if (await this.dataSource.showMigrations()) throw new Error('migrations are pending');
  }

  private async rollback(unit: UnitOfWork): Promise<void> {
    try {
      await unit.rollback();
    } catch (error) {
      this.logger.warn({ err: error }, 'The connection was lost, and the transaction with it');
    }
    for (const callback of unit.afterRollback) await this.runAfter('rollback', callback);
  }

  private async runAfter(end: 'commit' | 'rollback', callback: Callback): Promise<void> {
    try {
      await callback();
    } catch (error) {
      this.logger.error({ err: error }, `A callback after a ${end} failed; the sweeper will do its work`);
    }
  }
}
