import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import {
  AnyNumber,
  Currency,
  Day,
  DecimalText,
  Flag,
  OneOf,
  SomeOf,
  Text,
  Uuid,
  WholeNumber,
} from './properties';

class Example {
  @Text({ optional: true, min: 2, max: 3 })
  text?: unknown;

  @Text({ optional: 'not null', pattern: /^[a-z]+$/, message: '$property must be lower case' })
  name?: unknown;

  @Uuid({ optional: true })
  uuid?: unknown;

  @WholeNumber({ optional: true, min: 1, max: 5 })
  whole?: unknown;

  @WholeNumber({ optional: true, fromText: true })
  page?: unknown;

  @AnyNumber({ optional: true, places: 2 })
  number?: unknown;

  @DecimalText({ optional: true, places: 2, positive: true, example: '48.50' })
  rate?: unknown;

  @Currency({ nullable: true })
  currency: unknown = null;

  @Day({ optional: true })
  day?: unknown;

  @Flag({ optional: true, fromText: true })
  flag?: unknown;

  @OneOf(['asc', 'desc'], { optional: true })
  order?: unknown;

  @SomeOf(['a', 'b'], { optional: true, minItems: 1, unique: true })
  some?: unknown;
}

const messages = (body: object): string[] =>
  validateSync(plainToInstance(Example, body)).flatMap((error) => Object.values(error.constraints ?? {}));

describe('the decorators of properties', () => {
  it.each([
    {},
    { text: null },
    { text: 'abc' },
    { uuid: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' },
    { whole: 5 },
    { page: '7' },
    { number: 1.25 },
    { rate: '0.01' },
    { currency: 'EUR' },
    { day: '2026-02-28' },
    { flag: 'false' },
    { some: ['a'] },
  ])('accept %j', (body) => expect(messages(body)).toEqual([]));

  it.each([
    [{ text: 'abcd' }, 'text must be shorter than or equal to 3 characters'],
    [{ text: 'a' }, 'text must be longer than or equal to 2 characters'],
    [{ name: 'A' }, 'name must be lower case'],
    [{ uuid: '1' }, 'uuid must be a UUID'],
    [{ whole: 6 }, 'whole must not be greater than 5'],
    [{ whole: 1.5 }, 'whole must be an integer number'],
    [{ page: 'x' }, 'page must be an integer number'],
    [{ number: 1.234 }, 'number must be a number conforming to the specified constraints'],
    [{ rate: '0.00' }, 'rate must be a decimal string above zero such as "48.50"'],
    [{ currency: 'eur' }, 'currency must be an ISO 4217 code such as INR'],
    [{ day: '2026-02-30' }, 'day must be a valid ISO 8601 date string'],
    [{ day: '2026-02-28T00:00:00Z' }, 'day must be a day such as 2026-03-01'],
    [{ flag: 'yes' }, 'flag must be a boolean value'],
    [{ order: 'up' }, 'order must be one of the following values: asc, desc'],
    [{ some: ['a', 'a'] }, "All some's elements must be unique"],
    [{ some: [] }, 'some must contain at least 1 elements'],
  ])('refuse %j', (body, message) => expect(messages(body)).toContain(message));

  it('refuse null where only leaving out is allowed', () => expect(messages({ name: null })).not.toEqual([]));

  it('read words and digits of a query', () => {
    const example = plainToInstance(Example, { page: '7', flag: 'false' });
    expect([example.page, example.flag]).toEqual([7, false]);
  });
});
