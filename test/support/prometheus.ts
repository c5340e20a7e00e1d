/** What Prometheus would read from an answer: each sample under its name and labels. */
export type Samples = Map<string, number>;

const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*\})? (\S+)$/;

/** Reads the text format strictly: every sample belongs to the family announced before it. */
export function readExposition(text: string): Samples {
  const samples: Samples = new Map();
  const families = new Set<string>();
  let family = '';
  if (!text.endsWith('\n')) throw new Error('The last line is not ended.');
  for (const line of text.trimEnd().split('\n')) {
    const [, kind, name] = /^# (HELP|TYPE) (\S+) .+$/.exec(line) ?? [];
    if (kind === 'HELP') {
      if (families.has(name)) throw new Error(`${name} comes twice.`);
      families.add((family = name));
      continue;
    }
    if (kind === 'TYPE' && name === family) continue;
    const match = SAMPLE.exec(line);
    if (!match || !match[1].startsWith(family)) throw new Error(`This is no sample of ${family}: ${line}`);
    const key = `${match[1]}${match[2] ?? ''}`;
    if (samples.has(key)) throw new Error(`${key} comes twice.`);
    samples.set(key, Number(match[3]));
  }
  return samples;
}
