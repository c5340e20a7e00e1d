import { link } from '../../platform/http';
import type { SimilarPackageDto } from './dto/similar-packages.dto';
import type { SimilarPackage } from './similar-packages.service';

/** @param to id of the package in the request */
export function similarPackageDto(similar: SimilarPackage, to: string): SimilarPackageDto {
  return {
    id: similar.id,
    name: similar.name,
    version: similar.version,
    machine_type: similar.machineType,
    controller_type: similar.controllerType,
    // Terms that share a number of the vector may make the cosine of unlike packages slightly negative.
    similarity: Math.min(1, Math.max(0, Math.round(similar.similarity * 10_000) / 10_000)),
    shared: similar.shared,
    _links: {
      package: link(`/packages/${similar.id}`),
      diff: link(`/packages/${similar.id}/diff?against=${to}`),
    },
  };
}
