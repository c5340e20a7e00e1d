import { IsOptional, MinLength } from 'class-validator';
import { ListingSettings } from './listing-settings';
import { Setting } from './setting';

/** How stored files are given out. */
export class DownloadSettings extends ListingSettings {
  @Setting({
    env: 'LINK_SECRET',
    doc: 'Secret that signs links to files, 32 characters or more; empty: a random secret in the database. A change makes all links invalid.',
    secret: true,
  })
  @IsOptional()
  @MinLength(32)
  linkSecret?: string;
}
