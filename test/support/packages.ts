import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { ZipFile } from 'yazl';
import * as api from '../../sdk';
import type { TestService } from './service';

const SAMPLES = join(__dirname, '..', '..', 'samples', 'packages');

/** Files by their paths. */
export type PackageFiles = Record<string, Buffer>;

/** The files of a package in the samples. */
export function samplePackage(name: string): PackageFiles {
  const folder = join(SAMPLES, name);
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
}

/** Makes a source with this many sections. */
export function sourceOf(sections: number, note = ''): Buffer {
  const lines = Array.from({ length: sections }, (_, n) => `:SECTION=PART_${n}\r\n:T:<N><G:RAPID><EOL>\r\n`);
  return Buffer.from(`* ${note}\r\n:SYSTEM=MILL\r\n${lines.join('')}`);
}

export function zipOf(files: PackageFiles): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, bytes] of Object.entries(files)) zip.addBuffer(bytes, path);
  zip.end();
  return buffer(zip.outputStream);
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function uploadPackage(
  service: Pick<TestService, 'client'>,
  zip: Buffer,
  form: Omit<api.UploadPackageDto, 'file'> & { fileName?: string } = {},
) {
  const { fileName = 'package.zip', ...fields } = form;
  return api.uploadPackage({
    client: service.client,
    body: { file: new File([new Uint8Array(zip)], fileName), ...fields },
  });
}

/** Waits until the status of a package is final. */
export async function settled(
  service: Pick<TestService, 'client'>,
  id: string,
  timeoutMs = 240_000,
): Promise<api.PackageProgressDto> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const { data } = await api.getPackageStatus({ client: service.client, path: { id } });
    if (data?.done) return data;
    if (Date.now() > until) throw new Error(`package ${id} has not settled: ${JSON.stringify(data)}`);
    await sleep(50);
  }
}

/** Uploads a package and waits until it has been read. */
export async function readyPackage(
  service: Pick<TestService, 'client'>,
  files: PackageFiles,
  form: Parameters<typeof uploadPackage>[2] = {},
): Promise<string> {
  const { data, error } = await uploadPackage(service, await zipOf(files), form);
  if (!data) throw new Error(`package refused: ${JSON.stringify(error)}`);
  const progress = await settled(service, data.package_id);
  if (!['ready', 'partial'].includes(progress.status))
    throw new Error(`package ended badly: ${JSON.stringify(progress)}`);
  return data.package_id;
}

/** Downloads the bytes at a path of the service. */
export async function download(service: TestService, path: string): Promise<Buffer> {
  const response = await fetch(`${service.process.url}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}
