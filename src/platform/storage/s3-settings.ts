import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import type { S3ClientConfig } from '@aws-sdk/client-s3';

export interface S3Settings {
  endpoint: string;
  region: string;
  bucket: string;
  /** Whether the bucket is in the path and not in the host name. */
  pathStyle: boolean;
  /** undefined: the SDK searches itself (environment, profile, instance role). */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** Folder for local copies of objects, for programs that need a path. */
  scratchFolder: string;
  /** Address of the endpoint for browsers; undefined: browsers cannot reach it. */
  publicEndpoint?: string;
  /** PEM of the authority that signed the server's certificate, in addition to the public ones. */
  certificateAuthority?: string;
  /** How long a connection may be silent before it counts as broken, milliseconds. */
  silenceMs?: number;
}

const SILENCE_MS = 60_000;
/** Most connections. Each running download holds one as long as its reader takes. */
const CONNECTIONS = 256;

/** Settings of the SDK's client. */
export function clientConfig(settings: S3Settings): S3ClientConfig {
  const { endpoint, region, pathStyle, credentials, certificateAuthority } = settings;
  const agent = { keepAlive: true, maxSockets: CONNECTIONS };
  const ca = certificateAuthority === undefined ? undefined : [...rootCertificates, certificateAuthority];
  return {
    endpoint,
    region,
    forcePathStyle: pathStyle,
    credentials,
    requestHandler: {
      connectionTimeout: 5_000,
      socketTimeout: settings.silenceMs ?? SILENCE_MS,
      httpAgent: new HttpAgent(agent),
      httpsAgent: new HttpsAgent({ ...agent, ca }),
    },
    // Parts are small enough to send without asking first, which would cost a round trip for each.
    expectContinueHeader: false,
    // Some servers do not support the newer trailing checksums. We check the SHA-256 in the database.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  };
}
