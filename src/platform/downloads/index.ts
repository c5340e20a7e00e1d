export { type DownloadLink, DownloadLinks } from './download-links';
export type { Downloadable } from './downloadable';
export { Downloads } from './downloads';
export { DownloadsModule } from './downloads.module';
export { SendsFile } from './sends-file';
