export { PDF } from './content-check';
export { DetectionService } from './detection.service';
export { Upload } from './upload.entity';
export { UploadsModule } from './uploads.module';
export { jobOptions, type ReceivedForm, UploadsService } from './uploads.service';
export { ResumableUploadsModule } from './resumable/resumable-uploads.module';
export * from './downloads';
