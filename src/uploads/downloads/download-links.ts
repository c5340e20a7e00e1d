import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config';
import { API_BASE } from '../../platform/http';
import { ObjectStorage } from '../../platform/storage';
import type { Downloadable } from './downloadable';
import { linkExpired, linkUnknown } from './link-errors';
import { LinkSecretRepository } from './link-secret.repository';
import { openLink, sealLink } from './link-token';

/** A way to a file for whoever has it, without a key. */
export interface DownloadLink {
  /** Of the store itself where it can be reached from outside; else a path of this service. */
  url: string;
  expiresAt: Date;
}

const SECRET_BYTES = 32;

/** Links to stored files that are good for a while. They are signed, not kept: all processes share a secret. */
@Injectable()
export class DownloadLinks {
  private secret: Promise<Buffer> | null = null;

  constructor(
    private readonly storage: ObjectStorage,
    private readonly secrets: LinkSecretRepository,
    private readonly config: Config,
  ) {}

  /** @param seconds for which it is good */
  async create(file: Downloadable, seconds: number): Promise<DownloadLink> {
    const expiresAt = new Date(Date.now() + seconds * 1000);
    const { storageKey, fileName, mimeType } = file;
    const url = await this.storage.signedUrl(storageKey, { expiresInS: seconds, fileName, mimeType });
    if (url !== null) return { url, expiresAt };
    const token = sealLink({ file, expiresAt }, await this.sharedSecret());
    return { url: `${API_BASE}/downloads/${token}`, expiresAt };
  }

  /**
   * The file that a link leads to.
   *
   * @throws PlanbillError 404 `link_unknown`, 410 `link_expired`
   */
  async open(token: string): Promise<Downloadable> {
    const claim = openLink(token, await this.sharedSecret());
    if (!claim) throw linkUnknown();
    if (claim.expiresAt.getTime() <= Date.now()) throw linkExpired(claim.expiresAt);
    if (!(await this.storage.stat(claim.file.storageKey))) throw linkUnknown();
    return claim.file;
  }

  private sharedSecret(): Promise<Buffer> {
    if (this.config.linkSecret !== undefined) return Promise.resolve(Buffer.from(this.config.linkSecret));
    this.secret ??= this.secrets.keep(randomBytes(SECRET_BYTES)).catch((error: unknown) => {
      this.secret = null;
      throw error;
    });
    return this.secret;
  }
}
