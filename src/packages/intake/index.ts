export { archiveKind, KIND_BYTES } from './archive-kind';
export { checkFileName } from './check-file-name';
export { type ArchiveFile, inspectArchive, type InspectedArchive } from './inspect-archive';
export type { IntakeLimits } from './intake-limits';
export { extensionOf, PACKAGE_EXTENSIONS } from './package-extension';
export { type IncomingPackageFile, readArchive } from './walk-archive';
