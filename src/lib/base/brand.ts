declare const brand: unique symbol;

/** A primitive that carries its meaning in its type, so that a plain string or number is not accepted for it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
