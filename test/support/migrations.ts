import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface } from 'typeorm';

/** The migrations of the built service, loaded through Jest: TypeORM's own loader does not go through it. */
export async function migrationClasses(): Promise<(new () => MigrationInterface)[]> {
  const folder = join(__dirname, '../../dist/migrations');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const modules = files.map(
    (file) => import(join(folder, file)) as Promise<Record<string, new () => MigrationInterface>>,
  );
  return (await Promise.all(modules)).flatMap((each) => Object.values(each));
}
