import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlanbillProcess } from '../support/planbill-process';
import { createDatabase, type TestDatabase } from '../support/postgres';
import { type S3Server, startS3Server } from '../support/s3-server';

describe('a start with keys that the object store refuses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-start-'));
  let database: TestDatabase;
  let server: S3Server;

  beforeAll(async () => {
    database = await createDatabase();
    server = await startS3Server();
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
    rmSync(folder, { recursive: true });
  });

  it.each(['api,worker', 'worker'])(
    'of %s ends with one line that names the wrong setting',
    async (roles) => {
      const settings = {
        APP_ROLES: roles,
        DATABASE_URL: database.url,
        DISPATCHER: 'embedded',
        DATA_DIR: folder,
        S3_ENDPOINT: server.endpoint,
        S3_ACCESS_KEY_ID: server.credentials.accessKeyId,
        S3_SECRET_ACCESS_KEY: 'not-the-secret',
        // The SDK's notice about old versions of Node.
        NODE_OPTIONS: '--no-warnings',
      };
      const refused = (await startPlanbillProcess(settings).catch((error: unknown) => error)) as Error;
      expect(refused.message.split('\n')).toEqual([
        'exit 1',
        'storage_unavailable: The file storage failed: S3_SECRET_ACCESS_KEY is not the secret of S3_ACCESS_KEY_ID (SignatureDoesNotMatch).',
      ]);
    },
  );
});
