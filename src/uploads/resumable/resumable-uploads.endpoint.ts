import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '../../platform/config';
import { API_BASE, baseName } from '../../platform/http';
import type { ResumableUploadDto } from './dto/resumable-upload.dto';
import { KnownUploadStore } from './known-upload-store';
import { NewUploadStore } from './new-upload-store';
import { resumableUploadDto } from './resumable-upload.mapper';
import { type Completed, ResumableUploadsService } from './resumable-uploads.service';
import { answerByTus, assertTus, NO_LOCKER, TUS_VERSION } from './tus-server';
import { UploadLease } from './upload-lease';
import { UploadLeaseRepository } from './upload-lease.repository';

/** Answers requests of the tus protocol. */
@Injectable()
export class ResumableUploadsEndpoint {
  constructor(
    private readonly uploads: ResumableUploadsService,
    private readonly leases: UploadLeaseRepository,
    private readonly config: Config,
  ) {}

  /** Describes what the server supports. */
  async describe(request: Request, response: Response): Promise<void> {
    tell(response, await this.answerWithoutLease(request, randomUUID(), this.newStore()));
  }

  /** Starts an upload, with the bytes in the request. */
  async create(workspaceId: string, request: Request, response: Response): Promise<ResumableUploadDto> {
    tellVersion(response);
    assertTus(request);
    const id = randomUUID();
    const store = this.newStore();
    const headers = await this.answerWithoutLease(request, id, store);
    const { size = 0, metadata } = await store.getUpload();
    const wanted = {
      id,
      workspaceId,
      fileName: baseName(metadata?.filename ?? undefined),
      metadata: request.get('upload-metadata') ?? '',
      size,
    };
    const { begun, completed } = await this.uploads.begin(wanted, store.parts);
    tell(response, headers);
    tellOfCompleted(response, completed);
    return resumableUploadDto(begun);
  }

  /** Returns the offset of an upload. */
  async offset(workspaceId: string, id: string, request: Request, response: Response): Promise<void> {
    tell(response, (await this.answerUnderLease(workspaceId, id, request, response)).headers);
  }

  /** Receives the next bytes of an upload. */
  async append(workspaceId: string, id: string, request: Request, response: Response): Promise<void> {
    const { headers, completed } = await this.answerUnderLease(workspaceId, id, request, response);
    tell(response, headers);
    tellOfCompleted(response, completed);
  }

  /** Cancels an upload. */
  async remove(workspaceId: string, id: string, request: Request, response: Response): Promise<void> {
    tellVersion(response);
    await this.uploads.get(workspaceId, id);
    assertTus(request);
    await this.uploads.remove(workspaceId, id);
  }

  private newStore(): NewUploadStore {
    return new NewUploadStore(this.uploads, this.config.resumableUploadTtlHours);
  }

  private async answerWithoutLease(request: Request, newId: string, store: NewUploadStore): Promise<Headers> {
    const maxFileBytes = this.config.uploadMaxBytes;
    try {
      return await answerByTus(request, { store, locker: NO_LOCKER, newId, maxFileBytes });
    } finally {
      await store.settled();
    }
  }

  private async answerUnderLease(
    workspaceId: string,
    id: string,
    request: Request,
    response: Response,
  ): Promise<{ headers: Headers; completed: Completed | null }> {
    tellVersion(response);
    await this.uploads.get(workspaceId, id);
    assertTus(request);
    const lease = new UploadLease(this.leases, workspaceId, id);
    const { resumableUploadTtlHours, uploadMaxBytes } = this.config;
    const store = new KnownUploadStore(this.uploads, workspaceId, lease, resumableUploadTtlHours);
    const backend = { store, locker: lease, newId: id, maxFileBytes: uploadMaxBytes };
    return { headers: await answerByTus(request, backend), completed: store.completed };
  }
}

/** Refusals also state the version. */
function tellVersion(response: Response): void {
  response.setHeader('Tus-Resumable', TUS_VERSION);
  response.setHeader('Tus-Version', TUS_VERSION);
}

/** Sets the protocol's headers. Headers for browsers of other origins are up to the operator. */
function tell(response: Response, headers: Headers): void {
  headers.forEach((value, name) => {
    if (/^(tus-|upload-|location$|cache-control$)/.test(name)) response.setHeader(name, value);
  });
}

/** Answers to pieces have no body (tus), so headers name the completed upload and its job. */
function tellOfCompleted(response: Response, completed: Completed | null): void {
  if (!completed) return;
  response.setHeader('Content-Location', `${API_BASE}/uploads/${completed.upload.id}`);
  response.setHeader('Link', `<${API_BASE}/jobs/${completed.job.id}>; rel="status"`);
}
