/** Characters that the wildcard rules of a file may have together; no real file comes near. */
const MOST_WILDCARD_CHARACTERS = 20_000;
const WILDCARD_RULE = /^[^\S\r\n]*(?:allow|disallow)[^\S\r\n]*:[^*\r\n]*\*.*$/gim;
const DISALLOWED_UP_TO_WILDCARD = /^([^\S\r\n]*disallow[^\S\r\n]*:[^*\r\n]*)\*.*$/gim;
const ALLOW_RULE = /^[^\S\r\n]*allow[^\S\r\n]*:.*$/gim;

/**
 * A robots.txt that can be matched in a bounded time. A rule with wildcards costs its length times that of the
 * path, and half a megabyte of them would keep the process busy for seconds. A file with too many is read as one
 * that asks for more than it does: rules that disallow are cut before their first `*`, those that allow are left
 * out (the longest rule wins, so a cut one might lose to them). Lines keep their numbers.
 */
export function withCheapRules(text: string): string {
  const characters = text.match(WILDCARD_RULE)?.reduce((sum, rule) => sum + rule.length, 0) ?? 0;
  if (characters <= MOST_WILDCARD_CHARACTERS) return text;
  return text.replace(DISALLOWED_UP_TO_WILDCARD, '$1').replace(ALLOW_RULE, 'allow:');
}
