import type { StatedFact } from '../domain/packages';
import { hasEnded, isRetryable, type Job } from '../jobs';
import { API_BASE, link, type LinkDto } from '../platform/http';
import type { PackageAcceptedDto } from './dto/package-accepted.dto';
import type { PackageProgressDto } from './dto/package-progress.dto';
import type { PackageArchiveDto, PackageDetailDto, PackageDto, StatedFactDto } from './dto/package.dto';
import type { PackageWarningDto } from './dto/package-warning.dto';
import type { PostDto } from './dto/post.dto';
import { packageFileDto } from './package-file.mapper';
import { isRead } from './package-status';
import { type PackageWarning, warningsOf } from './package-warnings';
import type { AcceptedPackage } from './packages.service';
import type { PostFile } from './post-file.entity';
import type { PostPackage } from './post-package.entity';

export function packageDto(found: PostPackage): PackageDto {
  const { tags, stated, status } = found;
  const self = `/packages/${found.id}`;
  return {
    ...{ id: found.id, name: found.name, version: found.version },
    machine_type: found.machineType,
    controller_type: found.controllerType,
    platform: found.platform,
    tags: {
      machine_type: tags.machine_type ?? null,
      controller_type: tags.controller_type ?? null,
    },
    stated: {
      machine_type: statedFactDto(stated?.machineType),
      controller_type: statedFactDto(stated?.controllerType),
      post_name: statedFactDto(stated?.postName),
      post_extension: statedFactDto(stated?.postExtension),
      system: statedFactDto(stated?.system),
    },
    status,
    duplicate_of: found.duplicateOf,
    error_message: found.errorMessage,
    error_detail: errorDetail(found),
    file_count: found.fileCount,
    section_count: found.sectionCount,
    archive: archiveDto(found),
    storage_prefix: found.storagePrefix,
    created_at: found.createdAt.toISOString(),
    updated_at: found.updatedAt.toISOString(),
    _links: {
      self: link(self),
      status: link(`${self}/status`),
      versions: link(`${self}/versions`),
      download: link(`${self}/download`),
      ...(found.jobId !== null && { job: link(`/jobs/${found.jobId}`) }),
      ...duplicateLink(found),
      ...(isRead(status) && {
        sections: link(`${self}/sections`),
        attributes: link(`${self}/attributes`),
        variables: link(`${self}/variables`),
        unread: link(`${self}/unread`),
      }),
    },
  };
}

export function packageDetailDto(found: PostPackage, files: readonly PostFile[]): PackageDetailDto {
  const warnings = warningsOf(files).map(packageWarningDto);
  return { ...packageDto(found), warnings, files: files.map(packageFileDto) };
}

export function packageAcceptedDto({ accepted, job }: AcceptedPackage): PackageAcceptedDto {
  const self = `/packages/${accepted.id}`;
  return {
    package_id: accepted.id,
    job_id: job.id,
    name: accepted.name,
    version: accepted.version,
    status: accepted.status,
    duplicate_of: accepted.duplicateOf,
    archive: archiveDto(accepted),
    status_url: `${API_BASE}${self}/status`,
    _links: {
      ...{ self: link(self), status: link(`${self}/status`), job: link(`/jobs/${job.id}`) },
      ...duplicateLink(accepted),
    },
  };
}

/** @param job null: the job has been deleted */
export function packageProgressDto(
  found: PostPackage,
  job: Job | null,
  warnings: readonly PackageWarning[],
): PackageProgressDto {
  const self = `/packages/${found.id}`;
  const read = isRead(found.status);
  return {
    package_id: found.id,
    status: found.status,
    done: read || (found.status === 'error' && (job === null || hasEnded(job.status))),
    percent: read ? 100 : (job?.progressPercent ?? 0),
    error_message: found.errorMessage,
    error_detail: errorDetail(found),
    warnings: warnings.map(packageWarningDto),
    job_id: found.jobId,
    job_status: job?.status ?? null,
    updated_at: found.updatedAt.toISOString(),
    _links: {
      self: link(`${self}/status`),
      package: link(self),
      ...(job && { job: link(`/jobs/${job.id}`) }),
      ...(job && isRetryable(job.status) && { retry: link(`/jobs/${job.id}/retry`, 'POST') }),
    },
  };
}

/** A package in short form. */
export function postDto(found: PostPackage): PostDto {
  return {
    id: found.id,
    name: found.name,
    machine_type: found.machineType,
    controller_type: found.controllerType,
    platform: found.platform,
    status: found.status,
    file_count: found.fileCount,
    section_count: found.sectionCount,
    created_at: found.createdAt.toISOString(),
    updated_at: found.updatedAt.toISOString(),
  };
}

function packageWarningDto({ code, file, message }: PackageWarning): PackageWarningDto {
  return { code, file_id: file.id, file_name: file.filename, message };
}

function duplicateLink({ duplicateOf }: PostPackage): { duplicate_of?: LinkDto } {
  return duplicateOf === null ? {} : { duplicate_of: link(`/packages/${duplicateOf}`) };
}

function archiveDto(found: PostPackage): PackageArchiveDto {
  return {
    file_name: found.archiveFileName,
    size: found.archiveSize,
    sha256: found.archiveSha256,
    uploaded_as: found.uploadedAs,
  };
}

function errorDetail({ errorCode, errorDetail: detail }: PostPackage): string | null {
  return errorCode === null ? null : `${errorCode}: ${detail}`;
}

function statedFactDto(fact: StatedFact | null | undefined): StatedFactDto | null {
  return fact ? { value: fact.value, file_name: fact.fileName, line: fact.line } : null;
}
