import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../platform/config';
import { PackageVectorRepository } from './package-vector.repository';

/** Takes up pgvector at the start where the server has come to offer it since the tables were made. */
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
      this.logger.log(`Similar packages are found without pgvector, by looking at each: ${outcome}`);
    }
  }
}
