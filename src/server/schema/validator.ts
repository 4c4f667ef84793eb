import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import Format from 'typebox/format';
import { Settings } from 'typebox/system';
import { Value } from 'typebox/value';
import { isLegalDay } from '../../service/legal-day.ts';
import { type Finding, faultsOf, type Part } from '../problem/invalid.ts';
import type { Fault } from '../problem/problem.ts';

/** Findings that are told at once; a hostile body has no more said about it. */
Settings.Set({ maxErrors: 100 });

/** In every route a day is one of the calendar. */
Format.Set('date', isLegalDay);

/** What Fastify hands to the error handler when a part of a request does not fit its schema. */
export class Invalid extends Error {
  readonly statusCode = 400;
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super('request.invalid');
    this.name = 'Invalid';
    this.faults = faults;
  }
}

const parts: { readonly [part: string]: Part } = {
  body: 'body',
  querystring: 'query',
  query: 'query',
  params: 'params',
  headers: 'headers',
};

/**
 * Checks requests against their schemas. Bodies are taken as they are: nothing is converted, dropped or filled in.
 * Words in addresses and headers become the number or yes/no that the schema asks for. Compiled at first use, so that
 * many routes cost nothing at start.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const part = parts[httpPart ?? 'body'] ?? 'body';
  let validator: Validator | undefined;
  return (given) => {
    validator ??= Compile(schema) as Validator;
    const value = part === 'body' ? given : Value.Convert(schema, given);
    if (validator.Check(value)) return { value };
    return { error: new Invalid(faultsOf(part, validator.Errors(value) as Finding[], schema)) };
  };
};
