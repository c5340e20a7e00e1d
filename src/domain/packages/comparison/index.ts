export { type ComparedFile, compareFiles, type FileChanges } from './file-changes';
export { compareNamed, type NamedChanges, type NamedItem } from './named-changes';
export { type DiffSide, unifiedDiff } from './unified-diff';
