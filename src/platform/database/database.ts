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
 * The one way to PostgreSQL. Repositories ask it for their table; inside `transaction` they get the
 * transaction's own connection without anybody passing it along.
 */
@Injectable()
export class Database {
  private readonly logger = new Logger(Database.name);
  private readonly current = new AsyncLocalStorage<UnitOfWork>();

  constructor(private readonly dataSource: DataSource) {}

  /** The connection of the transaction under way, else the pool. */
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

  /** Runs `work` in a transaction; joins the one under way, if any. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.commitTogether(async () => {
      await this.current.getStore()?.begin();
      return work();
    });
  }

  /**
   * Runs `work`, which writes by one statement only: in the transaction under way, and without one of its own
   * where there is none, since a statement is its own transaction and two round trips are saved.
   */
  async single<T>(work: () => Promise<T>): Promise<T> {
    await this.current.getStore()?.begin?.();
    return work();
  }

  /**
   * Runs `work` so that all its transactions are one, committed when `work` has ended. Unlike `transaction` it
   * holds no connection before the first of them, so `work` may wait for a slow client until then; what it
   * does outside of them before is on its own.
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
    // Where this fails, nobody knows whether it was committed: what is to follow a rollback must not follow.
    await unit.commit();
    for (const callback of unit.afterCommit) await this.runAfter('commit', callback);
    return result;
  }

  /**
   * Runs `work` so that, if the database refuses it, only `work` is undone and not the transaction under way:
   * for refusals that are an answer, such as a row that is still referred to.
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

  /** Runs `callback` once the transaction under way has committed (at once where there is none). Never throws. */
  async afterCommit(callback: Callback): Promise<void> {
    const unit = this.current.getStore();
    if (unit?.manager) unit.afterCommit.push(callback);
    else await this.runAfter('commit', callback);
  }

  /** Runs `callback` if the transaction under way is rolled back: for what was done elsewhere on its account. */
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
      this.logger.warn({ err: error }, 'A transaction ended with its connection');
    }
    for (const callback of unit.afterRollback) await this.runAfter('rollback', callback);
  }

  private async runAfter(end: 'commit' | 'rollback', callback: Callback): Promise<void> {
    try {
      await callback();
    } catch (error) {
      this.logger.error(
        { err: error },
        `A callback after ${end} failed; what it would have done is left to the sweeper`,
      );
    }
  }
}
