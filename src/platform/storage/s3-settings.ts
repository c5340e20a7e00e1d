import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import type { S3ClientConfig } from '@aws-sdk/client-s3';

export interface S3Settings {
  endpoint: string;
  region: string;
  bucket: string;
  /** The bucket stands in the path, not in the host name. */
  pathStyle: boolean;
  /** undefined: the SDK's own chain (environment, profile, instance role). */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** Where objects are brought to when a program needs a path. */
  scratchFolder: string;
  /** The endpoint as browsers reach it; undefined: they do not. */
  publicEndpoint?: string;
  /** PEM of the authority that signed the server's certificate, beside the public ones. */
  certificateAuthority?: string;
  /** How long a connection may be silent before it counts as broken, milliseconds. */
  silenceMs?: number;
}

const SILENCE_MS = 60_000;
/** Each download under way holds one, as long as its reader takes. */
const CONNECTIONS = 256;

/** How the SDK speaks to the server. */
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
    // A part is small enough to be sent unasked; asking first costs a round trip for each.
    expectContinueHeader: false,
    // Not every server knows the newer trailing checksums; ours is the SHA-256 in the database.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  };
}
