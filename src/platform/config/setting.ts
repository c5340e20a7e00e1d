import 'reflect-metadata';

export interface SettingSpec {
  /** Name of the environment variable. */
  env: string;
  /** One line for .env.example and docs/configuration.md. */
  doc: string;
  /** Shown in .env.example; the default itself is the property's initialiser. */
  example?: string;
  secret?: boolean;
}

const SETTINGS = Symbol('planbill:settings');

/** Binds a property of the configuration class to an environment variable. */
export function Setting(spec: SettingSpec): PropertyDecorator {
  return (target, key) => {
    const specs =
      (Reflect.getMetadata(SETTINGS, target) as Map<string, SettingSpec> | undefined) ?? new Map();
    specs.set(String(key), spec);
    Reflect.defineMetadata(SETTINGS, specs, target);
  };
}

/** The settings of a configuration class, by property name, in the order they are written. */
export function settingsOf(target: object): Map<string, SettingSpec> {
  return Reflect.getMetadata(SETTINGS, target) as Map<string, SettingSpec>;
}
