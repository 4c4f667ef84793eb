import { ServiceError } from '../../src/service/errors.ts';
import type { DraftContent, DraftProof } from '../../src/service/public-draft.ts';

/** Drafts in memory, with the answers of the real ones. */
export class Drafts {
  readonly #kept = new Map<string, { readonly secret: string; content: DraftContent; at: string }>();
  readonly #now: () => string;
  constructor(now: () => string) {
    this.#now = now;
  }

  begin(content: DraftContent): DraftProof {
    const number = `D2026031600${String(this.#kept.size + 1).padStart(4, '0')}`;
    const secret = '7QK3Z-M9DWT-ABCDE-54321-ZYX987';
    this.#kept.set(number, { secret, content, at: this.#now() });
    return { number, secret };
  }

  read(proof: DraftProof): DraftContent {
    return this.#of(proof).content;
  }

  save(proof: DraftProof, content: DraftContent): void {
    Object.assign(this.#of(proof), { content, at: this.#now() });
  }

  drop(proof: DraftProof): void {
    this.#of(proof);
    this.#kept.delete(proof.number);
  }

  get count(): number {
    return this.#kept.size;
  }

  #of({ number, secret }: DraftProof) {
    const found = this.#kept.get(number);
    if (!found || found.secret.replaceAll('-', '') !== secret.replaceAll('-', ''))
      throw new ServiceError('draft.not-found');
    return found;
  }
}
