import { randomBytes } from 'node:crypto';
import type { Platform } from '../../service/platform.ts';
import type { Session } from '../../service/session.ts';
import type { Settings } from '../options.ts';
import { ServerError } from '../problem/codes.ts';
import { inspect } from '../upload/inspect.ts';
import { megabytes } from '../upload/limits.ts';

/** What is known of a stored file. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Keeps uploads after a close look. What is kept never changes. */
export class FileKeeper {
  readonly #p: Platform;
  readonly #settings: Settings;
  #receiving = 0;

  constructor(p: Platform, settings: Settings) {
    this.#p = p;
    this.#settings = settings;
  }

  /**
   * Lets so many uploads be received at the same moment and turns the others away, so that slow ones never fill the
   * memory.
   * @throws ServerError `file.busy`
   */
  async receiving<T>(work: () => Promise<T>): Promise<T> {
    if (this.#receiving >= this.#settings.upload.atOnce) throw new ServerError('file.busy');
    this.#receiving++;
    try {
      return await work();
    } finally {
      this.#receiving--;
    }
  }

  /** Inspects and stores one file. @throws ServerError of the `file.` codes */
  async keep(s: Session, bytes: Buffer, givenName: string): Promise<KeptFile> {
    const { upload, scan } = this.#settings;
    const sound = await inspect(bytes, givenName, upload, scan);
    await this.#withinQuota(s, sound.bytes.length);
    const id = newFileId();
    const { name, mediaType } = sound;
    const head = await this.#p.ledger.addFile(this.#p.district.code, {
      id,
      name,
      mediaType,
      bytes: sound.bytes,
      uploadedBy: s.person,
      at: this.#p.now(),
      case: null,
    });
    return { id, name, mediaType, size: head.size, sha256: head.sha256 };
  }

  /**
   * A stored file with its bytes, for whoever has been shown that he may see it.
   * @throws ServerError `file.not-found`
   */
  async read(id: string) {
    const found = await this.#p.ledger.fileWithBytes(this.#p.district.code, id);
    if (!found) throw new ServerError('file.not-found');
    return found;
  }

  async #withinQuota(s: Session, size: number): Promise<void> {
    const { personPerDay, strangersPerDay } = this.#settings.upload;
    const most = s.kind === 'anonymous' ? strangersPerDay : personPerDay;
    const today = `${this.#p.now().slice(0, 10)}T00:00:00.000+08:00`;
    const used = await this.#p.ledger.uploadedSince(this.#p.district.code, s.person, today);
    if (used + size > most) throw new ServerError('file.quota', { limit: megabytes(most) });
  }
}

/** 128 random bits: a file's id cannot be guessed. */
function newFileId(): string {
  return randomBytes(16).toString('hex');
}
