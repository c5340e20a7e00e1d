import { Module } from '@nestjs/common';
import { UploadsModule } from '../uploads.module';
import { InterruptedUploads } from './interrupted-uploads';
import { ResumableUploadRepository } from './resumable-upload.repository';
import { ResumableUploadsController } from './resumable-uploads.controller';
import { ResumableUploadsEndpoint } from './resumable-uploads.endpoint';
import { ResumableUploadsExpiry } from './resumable-uploads.expiry';
import { ResumableUploadsService } from './resumable-uploads.service';
import { UploadLeaseRepository } from './upload-lease.repository';
import { UploadParts } from './upload-parts';
import { UploadPartsObjects } from './upload-parts.objects';

/** Uploads in pieces, by the tus protocol. */
@Module({
  imports: [UploadsModule],
  controllers: [ResumableUploadsController],
  providers: [
    ResumableUploadsEndpoint,
    ResumableUploadsService,
    UploadParts,
    ResumableUploadRepository,
    UploadLeaseRepository,
    ResumableUploadsExpiry,
    InterruptedUploads,
    UploadPartsObjects,
  ],
})
export class ResumableUploadsModule {}
