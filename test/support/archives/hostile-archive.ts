/** An archive that must be refused. */
export interface HostileArchive {
  what: string;
  code: string;
  bytes: Buffer;
}
