import { randomInt } from 'node:crypto';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Random, so that nothing about a case can be guessed from its id. */
export function newCaseId(): string {
  return Array.from({ length: 20 }, () => letters[randomInt(32)]).join('');
}
