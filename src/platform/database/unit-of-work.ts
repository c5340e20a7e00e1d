import { once } from 'node:events';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

export type Callback = () => Promise<void> | void;

/** How long the state of a transaction may take to arrive, milliseconds. A connection that is silent for longer is lost. */
const STATE_PATIENCE_MS = 10_000;

/** A transaction that takes a connection when it is first used, and the callbacks that follow its end. */
export class UnitOfWork {
  readonly afterCommit: Callback[] = [];
  readonly afterRollback: Callback[] = [];
  private runner: QueryRunner | null = null;
  private beginning: Promise<void> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** The connection of the transaction; null before it has begun. */
  get manager(): EntityManager | null {
    return this.runner?.manager ?? null;
  }

  begin(): Promise<void> {
    return (this.beginning ??= this.connect());
  }

  /**
   * After a refused statement, PostgreSQL answers COMMIT with a rollback and without an error. Code that caught the
   * refusal and went on must get an error instead.
   *
   * @throws Error a statement of the transaction was refused
   */
  async assertCommittable(): Promise<void> {
    const connection = (await this.runner?.connect()) as PoolClient | undefined;
    if (connection) await hasAnswered(connection);
    if (connection?.getTransactionStatus() === 'E') {
      throw new Error('A statement of the transaction was refused, and the code went on; use a savepoint.');
    }
  }

  async commit(): Promise<void> {
    try {
      await this.runner?.commitTransaction();
    } finally {
      await this.release();
    }
  }

  async rollback(): Promise<void> {
    try {
      await this.runner?.rollbackTransaction();
    } finally {
      await this.release();
    }
  }

  private async connect(): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
    } catch (error) {
      await runner.release();
      throw error;
    }
    this.runner = runner;
  }

  private async release(): Promise<void> {
    const runner = this.runner;
    this.runner = null;
    await runner?.release();
  }
}

/**
 * Waits for the end of the last answer. The server sends the error of a refused statement first and the state of the
 * transaction after it, so code that caught the error can be here before the state has arrived.
 */
async function hasAnswered(connection: PoolClient & { readyForQuery?: boolean }): Promise<void> {
  if (connection.readyForQuery !== false) return;
  await once(connection, 'drain', { signal: AbortSignal.timeout(STATE_PATIENCE_MS) });
}
