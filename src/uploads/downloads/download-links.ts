import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PlanbillError } from '../../domain/errors';
import { Config } from '../../platform/config';
import { API_BASE } from '../../platform/http';
import { ObjectStorage } from '../../platform/storage';
import type { Downloadable } from './downloadable';
import { LinkSecretRepository } from './link-secret.repository';
import { openLink, sealLink } from './link-token';

/** A link to a file that works without a key. */
export interface DownloadLink {
  /** Address of the store itself where it can be reached from outside; otherwise a path of this service. */
  url: string;
  expiresAt: Date;
}

const SECRET_BYTES = 32;

/** Makes and opens links to stored files that expire. Links are signed, not stored; all processes share the secret. */
@Injectable()
export class DownloadLinks {
  private secret: Promise<Buffer> | null = null;

  constructor(
    private readonly storage: ObjectStorage,
    private readonly secrets: LinkSecretRepository,
    private readonly config: Config,
  ) {}

  /** @param seconds how long the link is valid */
  async create(file: Downloadable, seconds: number): Promise<DownloadLink> {
    const expiresAt = new Date(Date.now() + seconds * 1000);
    const { storageKey, fileName, mimeType } = file;
    const url = await this.storage.signedUrl(storageKey, { expiresInS: seconds, fileName, mimeType });
    if (url !== null) return { url, expiresAt };
    const token = sealLink({ file, expiresAt }, await this.sharedSecret());
    return { url: `${API_BASE}/downloads/${token}`, expiresAt };
  }

  /**
   * Returns the file of a link.
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

/** 404: the link was not made here, or its file is gone. The answer does not say which. */
function linkUnknown(): PlanbillError {
  return new PlanbillError('link_unknown', 404, 'The link is unknown, or its file has been deleted.', {
    message:
      'The link is incomplete, or its file has been deleted. Copy the link again, or ask for a new one.',
  });
}

/** 410: the link expired at `expiresAt`. */
function linkExpired(expiresAt: Date): PlanbillError {
  return new PlanbillError('link_expired', 410, `The link expired at ${expiresAt.toISOString()}.`, {
    message: 'The link has expired. Ask the person who sent it for a new one.',
  });
}
