import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PREFIX = 'pb_live_';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_DIGITS = 22; // 128 bits in base 62
const SECRET_DIGITS = 43; // 256 bits
const CHECKSUM_DIGITS = 6; // 32 bits
const SHAPE = new RegExp(
  `^${PREFIX}([0-9A-Za-z]{${ID_DIGITS}})_([0-9A-Za-z]{${SECRET_DIGITS}})([0-9A-Za-z]{${CHECKSUM_DIGITS}})$`,
);

/** What a key's text says. */
export interface KeyText {
  /** The row to look up, a UUID. */
  id: string;
  secret: string;
}

/**
 * A new key for the row `id`: `pb_live_<id>_<secret><checksum>`, digits in base 62. The prefix lets people and
 * secret scanners recognise a key wherever it turns up; with the checksum (CRC-32 of all before it) a typo
 * is found before the database is asked.
 */
export function newKeyText(id: string): { text: string; secretHash: string } {
  const secret = digits(BigInt(`0x${randomBytes(32).toString('hex')}`), SECRET_DIGITS);
  const body = `${keyPrefix(id)}_${secret}`;
  return { text: `${body}${checksum(body)}`, secretHash: hashOf(secret) };
}

/** The beginning of a key: not secret, and enough to recognise the key. */
export function keyPrefix(id: string): string {
  return `${PREFIX}${digits(BigInt(`0x${id.replaceAll('-', '')}`), ID_DIGITS)}`;
}

/** Takes a key apart; null when it is none: mistyped, cut off, or made up. */
export function readKeyText(text: string): KeyText | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, id, secret, check] = match;
  if (checksum(text.slice(0, -CHECKSUM_DIGITS)) !== check) return null;
  const number = [...id].reduce((sum, digit) => sum * 62n + BigInt(ALPHABET.indexOf(digit)), 0n);
  if (number >= 1n << 128n) return null;
  const hex = number.toString(16).padStart(32, '0');
  return { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), secret };
}

/** Compares a secret with a stored hash in a time that says nothing of either. */
export function secretMatches(secret: string, storedHash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(storedHash, 'hex'));
}

/**
 * SHA-256, not a slow password hash: those slow down guessing where people chose the secret. This one is 256
 * random bits that cannot be guessed at any speed, and every request has to check it.
 */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function checksum(body: string): string {
  return digits(BigInt(crc32(body)), CHECKSUM_DIGITS);
}

function digits(number: bigint, length: number): string {
  let text = '';
  for (let rest = number; rest > 0n; rest /= 62n) text = ALPHABET[Number(rest % 62n)] + text;
  return text.padStart(length, '0');
}
