import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../platform/config';
import { PackageVectorRepository } from './package-vector.repository';

/** Makes the pgvector index at the start, for servers that got pgvector after the tables were made. */
@Injectable()
export class PgvectorIndex implements OnApplicationBootstrap {
  private readonly logger = new Logger(PgvectorIndex.name);

  constructor(
    private readonly vectors: PackageVectorRepository,
    private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.databaseMigrate) return;
    const outcome = await this.vectors.enablePgvector();
    if (outcome !== 'enabled') {
      this.logger.log(`Similar packages are found by comparing every package, without pgvector: ${outcome}`);
    }
  }
}
