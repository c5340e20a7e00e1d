export { downloadLinkDto } from './download-link.mapper';
export { type DownloadLink, DownloadLinks } from './download-links';
export type { Downloadable } from './downloadable';
export { Downloads } from './downloads';
export { DownloadsModule } from './downloads.module';
export { SendsFile } from './sends-file';
export { CreateDownloadLinkDto, DEFAULT_LINK_SECONDS, DownloadLinkDto } from './dto/download-link.dto';
