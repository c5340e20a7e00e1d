import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs';
import { PdfModule } from '../platform/pdf';
import { DetectionRepository } from './detection.repository';
import { DetectionService } from './detection.service';
import { DetectUploadHandler } from './jobs/detect-upload.handler';
import { UploadRepository } from './upload.repository';
import { UploadsController } from './uploads.controller';
import { UploadsService } from './uploads.service';

@Module({
  imports: [JobsModule, PdfModule],
  controllers: [UploadsController],
  providers: [UploadsService, DetectionService, UploadRepository, DetectionRepository, DetectUploadHandler],
  exports: [UploadsService, DetectionService],
})
export class UploadsModule {}
