// The generated SDK is written for browsers too and names a type that Node's own declarations leave out.
type BodyInit = import('undici-types').BodyInit;
