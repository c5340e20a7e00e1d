import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type as TypeOf } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/*
 * Each decorator documents a property and checks it, so the two cannot differ. Write the description as a doc
 * comment above the property. A class of answers may use the same decorators: answers are not checked.
 */

/** What every property can say of itself. */
export interface PropertySettings {
  /** The request may leave it out. `true` lets null through too; `'not null'` refuses null. */
  optional?: boolean | 'not null';
  /** It can be null, and the document says so. */
  nullable?: boolean;
  example?: unknown;
  default?: unknown;
  /** Only for a description that has to be computed; a doc comment serves otherwise. */
  description?: string;
}

export interface TextSettings extends PropertySettings {
  /** Characters. */
  min?: number;
  /** Characters. */
  max?: number;
  pattern?: RegExp;
  /** What the caller reads when the pattern does not match; `$property` stands for the name. */
  message?: string;
  format?: string;
}

/** A text. */
export function Text({ min, max, pattern, message, format, ...settings }: TextSettings = {}) {
  return property(
    settings,
    { type: String, format, pattern: pattern?.source, minLength: min, maxLength: max },
    IsString(),
    ...(min === undefined ? [] : [MinLength(min)]),
    ...(max === undefined ? [] : [MaxLength(max)]),
    ...(pattern === undefined ? [] : [Matches(pattern, message ? { message } : {})]),
  );
}

export interface ListSettings extends PropertySettings {
  minItems?: number;
  maxItems?: number;
  unique?: boolean;
}

/** A list of texts; `min` and `max` are the characters of each. */
export function Texts({ min, max, ...settings }: ListSettings & { min?: number; max?: number } = {}) {
  return list(
    settings,
    { type: [String] },
    IsString({ each: true }),
    ...(min === undefined ? [] : [MinLength(min, { each: true })]),
    ...(max === undefined ? [] : [MaxLength(max, { each: true })]),
  );
}

/** A UUID. */
export function Uuid(settings: PropertySettings = {}) {
  return property(settings, { type: String, format: 'uuid' }, IsUUID());
}

export interface NumberSettings extends PropertySettings {
  min?: number;
  max?: number;
  /** It stands in a query or a form, where everything is a text. */
  fromText?: boolean;
}

/** A whole number. */
export function WholeNumber({ min, max, fromText, ...settings }: NumberSettings = {}) {
  return numeric(IsInt(), { min, max, fromText }, settings);
}

/** Any finite number; `places`: at most so many decimals. */
export function AnyNumber({
  min,
  max,
  fromText,
  places,
  ...settings
}: NumberSettings & { places?: number } = {}) {
  return numeric(
    IsNumber(places === undefined ? {} : { maxDecimalPlaces: places }),
    { min, max, fromText },
    settings,
  );
}

export interface DecimalSettings extends PropertySettings {
  /** Most digits before the point. */
  digits?: number;
  /** Most digits behind it. */
  places: number;
  /** A minus sign may stand before it. */
  signed?: boolean;
  /** Zero is refused. */
  positive?: boolean;
  example?: string;
}

/** A decimal number as a string, such as an amount of money: exact to the last digit. */
export function DecimalText({ digits = 12, places, signed, positive, ...settings }: DecimalSettings) {
  const pattern = `${signed ? '-?' : ''}\\d{1,${digits}}(\\.\\d{1,${places}})?`;
  const kind = positive ? 'a decimal string above zero' : 'a decimal string';
  return property(
    settings,
    { type: String, pattern: `^${pattern}$` },
    Matches(new RegExp(`^${positive ? '(?=.*[1-9])' : ''}${pattern}$`), {
      message: `$property must be ${kind} such as "${settings.example ?? '1.18'}"`,
    }),
  );
}

/** An ISO 4217 code. */
export function Currency({ example = 'INR', ...settings }: PropertySettings & { example?: string } = {}) {
  return property(
    { example, ...settings },
    { type: String, pattern: '^[A-Z]{3}$' },
    Matches(/^[A-Z]{3}$/, { message: `$property must be an ISO 4217 code such as ${example}` }),
  );
}

/** A calendar day. */
export function Day({
  example = '2026-03-01',
  ...settings
}: PropertySettings & { example?: string | null } = {}) {
  return property(
    { example, ...settings },
    { type: String, format: 'date' },
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: `$property must be a day such as ${example ?? '2026-03-01'}` }),
    IsISO8601({ strict: true }),
  );
}

/** A moment, RFC 3339. */
export function Moment(settings: PropertySettings = {}) {
  return property(
    settings,
    { type: String, format: 'date-time' },
    IsISO8601({ strict: true, strictSeparator: true }),
  );
}

const WORDS: Record<string, boolean> = { true: true, false: false };

/** Yes or no. In a query the words true and false are read (`fromText`). */
export function Flag({ fromText, ...settings }: PropertySettings & { fromText?: boolean } = {}) {
  return property(
    settings,
    { type: Boolean },
    ...(fromText ? [Transform(({ value }: { value: unknown }) => WORDS[String(value)] ?? value)] : []),
    IsBoolean(),
  );
}

/** One of a fixed list of values; `enumName` gives the list a schema of its own. */
export function OneOf(
  values: readonly (string | number)[],
  { enumName, ...settings }: PropertySettings & { enumName?: string } = {},
) {
  return property(settings, { enum: [...values], enumName }, IsIn(values));
}

/** Some of a fixed list of values. */
export function SomeOf(
  values: readonly (string | number)[],
  { enumName, ...settings }: ListSettings & { enumName?: string } = {},
) {
  return list(settings, { enum: [...values], enumName, isArray: true }, IsIn(values, { each: true }));
}

/** An object of another class. */
export function Nested(of: Type<object>, settings: PropertySettings = {}) {
  return property(
    settings,
    { type: of },
    ValidateNested(),
    TypeOf(() => of),
  );
}

/** A list of objects of another class. */
export function NestedList(of: Type<object>, settings: ListSettings = {}) {
  return list(
    settings,
    { type: [of] },
    ValidateNested({ each: true }),
    TypeOf(() => of),
  );
}

/** A file of a multipart form; the controller reads it from the stream. */
export function FileField(settings: PropertySettings = {}) {
  return property(settings, { type: 'string', format: 'binary' });
}

function numeric(
  check: PropertyDecorator,
  { min, max, fromText }: Pick<NumberSettings, 'min' | 'max' | 'fromText'>,
  settings: PropertySettings,
) {
  return property(
    settings,
    { type: Number, minimum: min, maximum: max },
    ...(fromText ? [TypeOf(() => Number)] : []),
    check,
    ...(min === undefined ? [] : [Min(min)]),
    ...(max === undefined ? [] : [Max(max)]),
  );
}

function list(
  { minItems, maxItems, unique, ...settings }: ListSettings,
  schema: object,
  ...checks: PropertyDecorator[]
) {
  return property(
    settings,
    { ...schema, minItems, maxItems, uniqueItems: unique },
    IsArray(),
    ...(minItems === undefined ? [] : [ArrayMinSize(minItems)]),
    ...(maxItems === undefined ? [] : [ArrayMaxSize(maxItems)]),
    ...(unique ? [ArrayUnique()] : []),
    ...checks,
  );
}

function property(
  { optional, ...documented }: PropertySettings,
  schema: object,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  const known = Object.entries({ ...schema, ...documented }).filter(([, value]) => value !== undefined);
  return applyDecorators(
    ApiProperty({ ...Object.fromEntries(known), required: !optional } as ApiPropertyOptions),
    ...(optional === 'not null' ? [ValidateIf((_, value: unknown) => value !== undefined)] : []),
    ...(optional === true || (documented.nullable && !optional) ? [IsOptional()] : []),
    ...checks,
  );
}
