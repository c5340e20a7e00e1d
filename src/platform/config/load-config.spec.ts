import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Config, ConfigError, loadConfig, settingsOf } from '.';

describe('loadConfig', () => {
  it('takes defaults from the class and values from the environment, converted', () => {
    const config = loadConfig({ APP_ROLES: ' worker ', PORT: '8080', DATABASE_MIGRATE: 'false', HOST: '' });
    expect(config).toMatchObject({
      roles: ['worker'],
      port: 8080,
      databaseMigrate: false,
      host: '127.0.0.1',
    });
  });

  it('names every wrong variable at once, and no value', () => {
    const wrong = {
      PORT: '70000',
      APP_ROLES: 'api,painter',
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      LEASE_MS: 'long',
    };
    const refused = () => loadConfig(wrong);
    expect(refused).toThrow(ConfigError);
    for (const name of Object.keys(wrong)) expect(refused).toThrow(name);
    expect(refused).not.toThrow(/hunter2/);
  });

  it.each([
    ['APP_ROLES', ','],
    ['PORT', '12.5'],
    ['DATABASE_MIGRATE', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s', (name, value) => expect(() => loadConfig({ [name]: value })).toThrow(ConfigError));

  it('refuses FETCH_ALLOW_LOOPBACK in production', () => {
    const settings = { FETCH_ALLOW_LOOPBACK: 'yes' };
    expect(loadConfig(settings).fetchAllowLoopback).toBe(true);
    expect(() => loadConfig({ ...settings, NODE_ENV: 'production' })).toThrow('FETCH_ALLOW_LOOPBACK');
  });

  it.each(['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'])('refuses half a pair of keys: %s', (name) => {
    expect(() => loadConfig({ [name]: 'half' })).toThrow('S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: set both');
  });

  it('has a setting for every property, and .env.example names each', () => {
    const settings = settingsOf(Config.prototype);
    for (const property of Object.keys(new Config())) expect([...settings.keys()]).toContain(property);
    const example = readFileSync(join(__dirname, '..', '..', '..', '.env.example'), 'utf8');
    for (const { env } of settings.values()) expect(example).toContain(`# ${env}=`);
  });
});
