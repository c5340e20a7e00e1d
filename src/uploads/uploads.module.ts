import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs';
import { DrawingsModule } from '../drawings/process';
import { DetectionRepository } from './detection.repository';
import { DetectionService } from './detection.service';
import { DetectionsExpiry } from './detections.expiry';
import { DetectUploadHandler } from './jobs/detect-upload.handler';
import { DetectUploadOrder } from './jobs/detect-upload.order';
import { StoredUploadsMeasure } from './stored-uploads.measure';
import { UploadRepository } from './upload.repository';
import { UploadsObjects } from './uploads.objects';
import { UploadsController } from './uploads.controller';
import { UploadsService } from './uploads.service';

@Module({
  imports: [JobsModule, DrawingsModule],
  controllers: [UploadsController],
  providers: [
    UploadsService,
    DetectionService,
    UploadRepository,
    DetectionRepository,
    DetectUploadHandler,
    DetectUploadOrder,
    DetectionsExpiry,
    StoredUploadsMeasure,
    UploadsObjects,
  ],
  exports: [UploadsService, DetectionService],
})
export class UploadsModule {}
