import { S3ServiceException } from '@aws-sdk/client-s3';
import { PlanbillError } from '../../domain/errors';
import { storageFull, storageUnavailable } from './storage-errors';

/** Error names for a full store of MinIO, Ceph and others. The HTTP status is 507. */
const FULL = ['XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded', 'QuotaExceeded', 'InsufficientStorage'];

/** Explains errors of the server, the network or TLS by the setting that is wrong. */
const SETTINGS: Record<string, string> = {
  InvalidAccessKeyId: 'the server does not know S3_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'S3_SECRET_ACCESS_KEY is not the secret of S3_ACCESS_KEY_ID',
  AccessDenied: 'S3_ACCESS_KEY_ID may not use the bucket of S3_BUCKET',
  Forbidden: 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are not accepted for the bucket of S3_BUCKET',
  CredentialsProviderError: 'S3_ACCESS_KEY_ID is not set and there are no other AWS credentials here',
  NoSuchBucket: 'the bucket of S3_BUCKET does not exist',
  NotFound: 'the bucket of S3_BUCKET does not exist',
  InvalidBucketName: 'S3_BUCKET is not a valid bucket name',
  BucketAlreadyExists: 'the bucket of S3_BUCKET belongs to another account',
  AuthorizationHeaderMalformed: 'S3_REGION is not the region of the server',
  PermanentRedirect: 'S3_REGION is not the region of the bucket',
  ECONNREFUSED: 'no server listens at S3_ENDPOINT',
  ENOTFOUND: 'the host of S3_ENDPOINT is unknown',
  EAI_AGAIN: 'the host of S3_ENDPOINT cannot be looked up at the moment',
  ECONNRESET: 'the server at S3_ENDPOINT closed the connection',
  TimeoutError: 'the server at S3_ENDPOINT does not answer',
  EPROTO: 'the server at S3_ENDPOINT does not use TLS although the address begins with https://',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate at S3_ENDPOINT is not trusted; see S3_CA_FILE',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate at S3_ENDPOINT is not trusted; see S3_CA_FILE',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate at S3_ENDPOINT is not trusted; see S3_CA_FILE',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate at S3_ENDPOINT is not trusted; see S3_CA_FILE',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate at S3_ENDPOINT is for another host',
};

/** Turns an error of the SDK into one of ours; errors of ours stay as they are. */
export function s3Error(cause: unknown): PlanbillError {
  if (cause instanceof PlanbillError) return cause;
  if (FULL.includes(nameOf(cause)) || statusOf(cause) === 507) return storageFull(cause);
  return storageUnavailable(reasonOf(cause), cause);
}

/** Describes the error for the operator in one clause: the wrong setting where it is known, and the original error. */
function reasonOf(cause: unknown): string {
  const said = [nameOf(cause), codeOf(cause)].filter(Boolean);
  const setting = said.map((word) => SETTINGS[word]).find(Boolean);
  return setting === undefined ? said.join(' ') || String(cause) : `${setting} (${said.join(' ')})`;
}

/** The name of an error, given by the server or by the SDK. */
export function nameOf(error: unknown): string {
  return (error as { name?: string } | null)?.name ?? '';
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

function codeOf(error: unknown): string {
  return (error as { code?: string } | null)?.code ?? '';
}
