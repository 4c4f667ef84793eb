/** Work on one thing, piece after piece in the order of arrival. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /**
   * Does the work when all that came before it under the same name is through.
   * @param work is told whether it had to wait, so that what was read before may be stale
   */
  async take<T>(name: string, work: (waited: boolean) => Promise<T>): Promise<T> {
    const before = this.#last.get(name);
    let done: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => {
      done = resolve;
    });
    this.#last.set(name, mine);
    await before;
    try {
      return await work(before !== undefined);
    } finally {
      if (this.#last.get(name) === mine) this.#last.delete(name);
      done();
    }
  }
}
