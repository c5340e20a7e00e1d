import { IsOptional, MinLength } from 'class-validator';
import { ListingSettings } from './listing-settings';
import { Setting } from './setting';

/** How stored files are given out. */
export class DownloadSettings extends ListingSettings {
  @Setting({
    env: 'LINK_SECRET',
    doc: 'Signs links to files, 32 characters or more; empty: a random one kept in the database. Another one ends all links.',
    secret: true,
  })
  @IsOptional()
  @MinLength(32)
  linkSecret?: string;
}
