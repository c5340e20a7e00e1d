import 'reflect-metadata';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

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
      (Reflect.getOwnMetadata(SETTINGS, target) as Map<string, SettingSpec> | undefined) ??
      new Map<string, SettingSpec>();
    specs.set(String(key), spec);
    Reflect.defineMetadata(SETTINGS, specs, target);
  };
}

/** The settings of a configuration class, by property name: its own in the order they are written, then inherited ones. */
export function settingsOf(target: object): Map<string, SettingSpec> {
  const own =
    (Reflect.getOwnMetadata(SETTINGS, target) as Map<string, SettingSpec> | undefined) ??
    new Map<string, SettingSpec>();
  const parent = Object.getPrototypeOf(target) as object | null;
  return parent === null ? own : new Map([...own, ...settingsOf(parent)]);
}

/** A whole number within bounds. */
export function IntegerSetting({
  min,
  max,
  ...spec
}: SettingSpec & { min: number; max?: number }): PropertyDecorator {
  return applyDecorators(
    Setting(spec),
    Transform(({ value }) => (value === '' ? NaN : Number(value))),
    IsInt(),
    Min(min),
    ...(max === undefined ? [] : [Max(max)]),
  );
}

/** Reads words with commas between them. */
export const List = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((item) => item.trim())
          .filter(Boolean)
      : value,
  );

const WORDS: Record<string, boolean> = {
  1: true,
  true: true,
  yes: true,
  on: true,
  0: false,
  false: false,
  no: false,
  off: false,
};

/** Yes or no, in any of the usual words. */
export function FlagSetting(spec: SettingSpec): PropertyDecorator {
  return applyDecorators(
    Setting(spec),
    Transform(({ value }: { value: unknown }) => WORDS[String(value)] ?? value),
    IsBoolean(),
  );
}
