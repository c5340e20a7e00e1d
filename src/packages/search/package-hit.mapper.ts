import { link } from '../../platform/http';
import type { PackageHitDto } from './dto/package-hit.dto';
import type { Hit } from './package-search.service';

export function packageHitDto(hit: Hit): PackageHitDto {
  const home = `/packages/${hit.packageId}`;
  return {
    kind: hit.kind,
    name: hit.name,
    package: { id: hit.packageId, name: hit.packageName, version: hit.version },
    file: { id: hit.fileId, filename: hit.fileName },
    line: hit.line === null ? null : hit.line + hit.excerpt.linesAbove,
    section_id: hit.sectionId,
    snippet: { text: hit.excerpt.text, marks: hit.excerpt.marks },
    exact: hit.exact,
    rank: hit.rank,
    _links: {
      package: link(home),
      file: link(`${home}/files/${hit.fileId}`),
      ...(hit.sectionId === null ? {} : { section: link(`${home}/sections/${hit.sectionId}`) }),
    },
  };
}
