/** Reads a bigint column as a number, exact up to 2^53. The driver gives such columns as text. */
export const wholeNumber = { to: (value: number) => value, from: (value: string) => Number(value) };
