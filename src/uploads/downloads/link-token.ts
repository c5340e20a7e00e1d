import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Downloadable } from './downloadable';

/** The content of a link: the file, and when the link expires. */
export interface LinkClaim {
  file: Downloadable;
  expiresAt: Date;
}

type Payload = [key: string, sha256: string, size: number, name: string, type: string, expiresAtMs: number];

/** `payload.signature`, both in base64url: JSON, and its HMAC-SHA256 (RFC 2104). */
export function sealLink({ file, expiresAt }: LinkClaim, secret: Buffer): string {
  const { storageKey, sha256, size, fileName, mimeType } = file;
  const payload: Payload = [storageKey, sha256, size, fileName, mimeType, expiresAt.getTime()];
  const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${text}.${signatureOf(text, secret)}`;
}

/** @returns null when the token was not sealed with this secret */
export function openLink(token: string, secret: Buffer): LinkClaim | null {
  const dot = token.indexOf('.');
  const text = token.slice(0, dot);
  const given = Buffer.from(token.slice(dot + 1));
  const expected = Buffer.from(signatureOf(text, secret));
  if (dot < 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [storageKey, sha256, size, fileName, mimeType, expiresAtMs] = JSON.parse(
    Buffer.from(text, 'base64url').toString(),
  ) as Payload;
  return { file: { storageKey, sha256, size, fileName, mimeType }, expiresAt: new Date(expiresAtMs) };
}

function signatureOf(text: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
