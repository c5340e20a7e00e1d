import type { DownloadLink } from './download-links';
import type { DownloadLinkDto } from './dto/download-link.dto';

export function downloadLinkDto({ url, expiresAt }: DownloadLink): DownloadLinkDto {
  return { url, expires_at: expiresAt.toISOString() };
}
