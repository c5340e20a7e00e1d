import { randomUUID } from 'node:crypto';
import { type ParsedPackageFile, parsePackageFile } from '../../src/domain/packages';
import { Database } from '../../src/platform/database';
import { PackageLikeness, PackageVectorRepository } from '../../src/packages/likeness';

/** The part of a source that only posts of one family have: sections with templates, and constants. */
function part(family: string, from: number, sections: number): string[] {
  return Array.from({ length: sections }, (_, n) => [
    `:DEFINE ${family}_LIMIT_${from + n}=${(from + n) * 10}`,
    `:SECTION=${family}_STEP_${from + n}`,
    `:T:<N>G${(from * 7 + n) % 100} X<X> <${family}_LIMIT_${from + n}><EOL>`,
  ]).flat();
}

/** A source with `own` of its family's forty sections, from the nth on, and five sections that every post has. */
export function sourceOf(family: string, variant: number, own = 30): ParsedPackageFile {
  const lines = [':SYSTEM=MILL', ...part('COMMON', 0, 5), ...part(family, variant % 10, own)];
  return parsePackageFile('POST.SRC', new TextEncoder().encode([...lines, `* ${variant}`].join('\n')));
}

/** Writes packages to a database as the job does, without their files. */
export class RememberedPackages {
  readonly database: Database;
  private readonly likeness: PackageLikeness;

  constructor(dataSource: ConstructorParameters<typeof Database>[0]) {
    this.database = new Database(dataSource);
    this.likeness = new PackageLikeness(new PackageVectorRepository(this.database));
  }

  async workspace(): Promise<string> {
    const id = randomUUID();
    await this.database.manager.query('INSERT INTO workspaces (id, name) VALUES ($1, $2)', [id, id]);
    return id;
  }

  /** @returns id of the package, which is ready */
  async add(workspaceId: string, name: string, source: ParsedPackageFile, version = 1): Promise<string> {
    const id = randomUUID();
    await this.database.manager.query(
      `INSERT INTO post_packages (id, workspace_id, name, name_key, version, status, file_count, archive_key,
         archive_sha256, contents_sha256, archive_size, archive_file_name, storage_prefix, uploaded_as)
       VALUES ($1, $2, $3, lower($3), $4, 'ready', 1, 'packages/' || $5, '', '', 0, 'post.zip', '', 'archive')`,
      [id, workspaceId, name, version, id],
    );
    await this.likeness.remember(workspaceId, id, [source]);
    return id;
  }
}
