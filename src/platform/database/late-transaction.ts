import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** A transaction that takes a connection only when it is first asked for, and is ended by its owner. */
export class LateTransaction {
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

  async commit(): Promise<void> {
    await this.runner?.commitTransaction();
    await this.release();
  }

  async rollback(): Promise<void> {
    try {
      if (this.runner?.isTransactionActive) await this.runner.rollbackTransaction();
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
