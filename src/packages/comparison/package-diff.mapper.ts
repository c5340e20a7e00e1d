import { link } from '../../platform/http';
import type { ComparedPackage } from './compared-package.repository';
import type { DiffFileDto, DiffSideDto, PackageDiffDto } from './dto/package-diff.dto';
import type { DiffSectionDto } from './dto/section-diff.dto';
import { attributeChangesDto, sectionChangesDto, variableChangesDto } from './finding-changes.mapper';
import type { PackageComparison } from './package-comparison.service';
import type { PackageFile, SectionText } from './package-contents';

/** @param section the section in the request */
export function packageDiffDto(
  { before, after, files, changed, sectionDiffs }: PackageComparison,
  section?: string,
): PackageDiffDto {
  const query = new URLSearchParams({ against: before.id, ...(section !== undefined && { section }) });
  return {
    before: sideDto(before),
    after: sideDto(after),
    files: {
      added: files.added.map(fileDto),
      removed: files.removed.map(fileDto),
      renamed: files.renamed.map((pair) => ({ before: fileDto(pair.before), after: fileDto(pair.after) })),
      changed: changed.map((pair) => ({
        before: fileDto(pair.before),
        after: fileDto(pair.after),
        sections: sectionChangesDto(pair.sections),
        variables: variableChangesDto(pair.variables),
        attributes: attributeChangesDto(pair.attributes),
      })),
      unchanged: files.unchanged.length,
    },
    section_diffs:
      sectionDiffs?.map((each) => ({
        before: each.before && sectionDto(each.before),
        after: each.after && sectionDto(each.after),
        diff: each.diff,
      })) ?? null,
    _links: {
      self: link(`/packages/${after.id}/diff?${query.toString()}`),
      before: link(`/packages/${before.id}`),
      after: link(`/packages/${after.id}`),
    },
  };
}

function sideDto({ id, name, version }: ComparedPackage): DiffSideDto {
  return { id, name, version };
}

function fileDto({ fileId, fileName, size, sha256 }: PackageFile): DiffFileDto {
  return { id: fileId, filename: fileName, size, sha256 };
}

function sectionDto(section: Omit<SectionText, 'content'>): DiffSectionDto {
  const { id, fileId, fileName, name, startLine, truncated } = section;
  return { id, file_id: fileId, filename: fileName, name, line: startLine, truncated };
}
