/* What exp, log and pow are made of, for whoever builds the same functions for another machine. */
export * from './polynomials';
export { EXP_TABLE, LOG_TABLE } from './tables';
