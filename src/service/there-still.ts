import { ServiceError } from './errors.ts';

/** A public case that was listed; undefined when it was taken down again since. */
export async function thereStill<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'case.not-found') return undefined;
    throw error;
  }
}
