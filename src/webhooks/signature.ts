import { randomBytes } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';

/** Standard Webhooks, "Signature scheme": 24 to 64 random bytes, in base64 behind a prefix. */
const SECRET_BYTES = 32;

/** A secret for a receiver to check signatures with. */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/**
 * The headers of Standard Webhooks: over id, time and body, one signature for each secret that is valid.
 *
 * @param id the same however often the message is sent, so that a receiver can tell
 */
export function signedHeaders(
  secrets: readonly string[],
  id: string,
  at: Date,
  body: string,
): Record<string, string> {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, at, body)).join(' '),
  };
}
