import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Config } from './config';
import { settingsOf } from './setting';

/** A setting is missing or wrong; the message names the variables, never their values. */
export class ConfigError extends Error {
  readonly code = 'config_invalid';
}

/**
 * Reads the configuration; the only place that looks at the environment.
 *
 * @throws ConfigError listing every wrong variable at once.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const settings = settingsOf(Config.prototype);
  const given: Record<string, string> = {};
  for (const [property, spec] of settings) {
    const value = env[spec.env];
    if (value !== undefined && value.trim() !== '') given[property] = value.trim();
  }
  const config = plainToInstance(Config, given);
  const problems = validateSync(config).map(
    (error) => `${settings.get(error.property)?.env}: ${Object.values(error.constraints ?? {}).join('; ')}`,
  );
  if (config.nodeEnv === 'production' && config.fetchAllowLoopback) {
    problems.push('FETCH_ALLOW_LOOPBACK: never with NODE_ENV=production');
  }
  if ((config.s3AccessKeyId === undefined) !== (config.s3SecretAccessKey === undefined)) {
    problems.push(
      'S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: set both, or none for the AWS credentials of this machine',
    );
  }
  if (problems.length > 0) throw new ConfigError(`The configuration is wrong:\n  ${problems.join('\n  ')}`);
  return config;
}
