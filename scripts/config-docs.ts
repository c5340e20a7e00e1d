import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Config, type SettingSpec, settingsOf } from '../src/platform/config';

/** Writes .env.example and docs/configuration.md from the configuration class. */
const root = join(__dirname, '..');
const defaults = new Config() as unknown as Record<string, unknown>;
const settings = [...settingsOf(Config.prototype)].map(([property, spec]) => ({
  spec,
  value: shown(defaults[property]),
}));

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : value === undefined ? '' : String(value);
}

function envLine({ spec, value }: { spec: SettingSpec; value: string }): string {
  return `# ${spec.doc}\n# ${spec.env}=${value || spec.example || ''}\n`;
}

writeFileSync(
  join(root, '.env.example'),
  `# Every setting of Planbill with its default (or an example where there is none). Generated from\n# src/platform/config/config.ts by npm run config:docs; do not edit.\n\n${settings.map(envLine).join('\n')}`,
);

const rows = settings.map(
  ({ spec, value }) => `| \`${spec.env}\` | ${value ? `\`${value}\`` : '–'} | ${spec.doc} |`,
);
writeFileSync(
  join(root, 'docs', 'configuration.md'),
  `# Configuration\n\nAll settings are environment variables, checked at start; a wrong one stops the start and is named. This page\nis generated from \`src/platform/config/config.ts\` (\`npm run config:docs\`).\n\n| variable | default | meaning |\n|---|---|---|\n${rows.join('\n')}\n`,
);
