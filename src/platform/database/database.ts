import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import { LateTransaction } from './late-transaction';

interface UnitOfWork {
  /** null: a late transaction that has not begun. */
  readonly manager: EntityManager | null;
  /** Begins a late transaction. */
  begin?(): Promise<void>;
  afterCommit: (() => Promise<void> | void)[];
}

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

  /** Runs `work` in a transaction; joins the one under way, if any. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    const unit = this.current.getStore();
    if (unit) {
      await unit.begin?.();
      return work();
    }
    const afterCommit: UnitOfWork['afterCommit'] = [];
    const result = await this.dataSource.transaction((manager) =>
      this.current.run({ manager, afterCommit }, work),
    );
    for (const callback of afterCommit) await this.runAfterCommit(callback);
    return result;
  }

  /**
   * Runs `work` so that all its transactions are one, committed when `work` has ended. Unlike `transaction` it
   * holds no connection before the first of them, so `work` may wait for a slow client until then; what it
   * does outside of them before is on its own.
   */
  async commitTogether<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const late = new LateTransaction(this.dataSource);
    const afterCommit: UnitOfWork['afterCommit'] = [];
    const unit: UnitOfWork = {
      get manager() {
        return late.manager;
      },
      begin: () => late.begin(),
      afterCommit,
    };
    let result: T;
    try {
      result = await this.current.run(unit, work);
      await late.commit();
    } catch (error) {
      await late.rollback();
      throw error;
    }
    for (const callback of afterCommit) await this.runAfterCommit(callback);
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
  async afterCommit(callback: () => Promise<void> | void): Promise<void> {
    const unit = this.current.getStore();
    if (unit?.manager) unit.afterCommit.push(callback);
    else await this.runAfterCommit(callback);
  }

  /** Throws unless the database answers and every migration is applied. */
  async assertReady(): Promise<void> {
    if (await this.dataSource.showMigrations()) throw new Error('migrations are pending');
  }

  private async runAfterCommit(callback: () => Promise<void> | void): Promise<void> {
    try {
      await callback();
    } catch (error) {
      this.logger.error(
        { err: error },
        'A callback after commit failed; what it would have done is left to the sweeper',
      );
    }
  }
}
