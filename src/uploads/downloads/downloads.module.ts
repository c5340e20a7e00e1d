import { Global, Module } from '@nestjs/common';
import { DownloadLinksController } from './download-links.controller';
import { DownloadLinks } from './download-links';
import { Downloads } from './downloads';
import { LinkSecretRepository } from './link-secret.repository';

/** Sends stored files and makes links to them, for any feature. */
@Global()
@Module({
  controllers: [DownloadLinksController],
  providers: [Downloads, DownloadLinks, LinkSecretRepository],
  exports: [Downloads, DownloadLinks],
})
export class DownloadsModule {}
