import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

export type Callback = () => Promise<void> | void;

/** A transaction that takes a connection only when it is first asked for, with what is to follow its end. */
export class UnitOfWork {
  readonly afterCommit: Callback[] = [];
  readonly afterRollback: Callback[] = [];
  private runner: QueryRunner | null = null;
  private beginning: Promise<void> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** The transaction's own connection; null before it has begun. */
  get manager(): EntityManager | null {
    return this.runner?.manager ?? null;
  }

  begin(): Promise<void> {
    return (this.beginning ??= this.connect());
  }

  /**
   * PostgreSQL answers COMMIT after a refused statement by rolling back, without an error. Somebody who caught
   * the refusal and went on must not be told that all is well.
   *
   * @throws Error
   */
  async assertCommittable(): Promise<void> {
    const connection = (await this.runner?.connect()) as PoolClient | undefined;
    if (connection?.getTransactionStatus() === 'E') {
      throw new Error('A statement of the transaction was refused, and somebody went on; use a savepoint.');
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
