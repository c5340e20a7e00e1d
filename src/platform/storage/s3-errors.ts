import { S3ServiceException } from '@aws-sdk/client-s3';
import { PlanbillError } from '../../domain/errors';
import { storageFull, storageUnavailable } from './storage-errors';

/** As MinIO, Ceph and others say it; HTTP's own is 507. */
const FULL = ['XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded', 'QuotaExceeded', 'InsufficientStorage'];

/** Which setting is to blame for what a server, the network or TLS says. */
const SETTINGS: Record<string, string> = {
  InvalidAccessKeyId: 'S3_ACCESS_KEY_ID is not known to the server',
  SignatureDoesNotMatch: 'S3_SECRET_ACCESS_KEY is not the secret of S3_ACCESS_KEY_ID',
  AccessDenied: 'S3_ACCESS_KEY_ID may not use the bucket of S3_BUCKET',
  Forbidden: 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are not accepted for the bucket of S3_BUCKET',
  CredentialsProviderError: 'S3_ACCESS_KEY_ID is not set and there are no other AWS credentials here',
  NoSuchBucket: 'the bucket of S3_BUCKET is not there',
  NotFound: 'the bucket of S3_BUCKET is not there',
  InvalidBucketName: 'S3_BUCKET is not a name of a bucket',
  BucketAlreadyExists: 'the bucket of S3_BUCKET belongs to somebody else',
  AuthorizationHeaderMalformed: 'S3_REGION is not the region of the server',
  PermanentRedirect: 'S3_REGION is not the region of the bucket',
  ECONNREFUSED: 'nothing listens at S3_ENDPOINT',
  ENOTFOUND: 'the host of S3_ENDPOINT is not known',
  EAI_AGAIN: 'the host of S3_ENDPOINT is not known just now',
  ECONNRESET: 'the server at S3_ENDPOINT hung up',
  TimeoutError: 'the server at S3_ENDPOINT does not answer',
  EPROTO: 'S3_ENDPOINT does not speak TLS as https:// says',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate at S3_ENDPOINT is trusted by nobody; see S3_CA_FILE',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate at S3_ENDPOINT is trusted by nobody; see S3_CA_FILE',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate at S3_ENDPOINT is trusted by nobody; see S3_CA_FILE',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate at S3_ENDPOINT is trusted by nobody; see S3_CA_FILE',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate at S3_ENDPOINT is for another host',
};

/** What an error of the SDK means to whoever stores or reads; errors of ours stay as they are. */
export function s3Error(cause: unknown): PlanbillError {
  if (cause instanceof PlanbillError) return cause;
  if (FULL.includes(nameOf(cause)) || statusOf(cause) === 507) return storageFull(cause);
  return storageUnavailable(reasonOf(cause), cause);
}

/** One clause for the operator: the setting that is wrong where the error tells it, and what was said. */
function reasonOf(cause: unknown): string {
  const said = [nameOf(cause), codeOf(cause)].filter(Boolean);
  const setting = said.map((word) => SETTINGS[word]).find(Boolean);
  return setting === undefined ? said.join(' ') || String(cause) : `${setting} (${said.join(' ')})`;
}

/** The name the server gives an error, or the SDK for want of one. */
export function nameOf(error: unknown): string {
  return (error as { name?: string } | null)?.name ?? '';
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

function codeOf(error: unknown): string {
  return (error as { code?: string } | null)?.code ?? '';
}
