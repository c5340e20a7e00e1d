/** PostgreSQL's bigint as a number: sizes in bytes stay far below 2^53. */
export const wholeNumber = { to: (value: number) => value, from: (value: string) => Number(value) };
