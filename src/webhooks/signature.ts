import { randomBytes } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';

/** Standard Webhooks, "Signature scheme": 24 to 64 random bytes, in base64 behind a prefix. */
const SECRET_BYTES = 32;

/** A secret for a receiver to check signatures with. */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/**
 * Headers of a message by the Standard Webhooks specification, with one signature over id, time and body for each
 * valid secret.
 *
 * @param id of the event; every attempt sends the same one, so that a receiver can recognize repetitions
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
