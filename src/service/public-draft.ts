import { hkdfSync, randomInt } from 'node:crypto';
import { ServiceError } from './errors.ts';
import { type Door, guardsOf, knock, type Origin } from './login/door.ts';
import { seal, unseal } from './login/seal.ts';
import { meantSecret, newSecret, sameSecret, secretHash } from './login/secret.ts';
import type { Platform } from './platform.ts';

/** An application that is being filled in by somebody who need not sign in. */
export interface DraftContent {
  /** Path of the form to which it belongs. */
  readonly form: string;
  /** Fields of the form as typed. */
  readonly answers: { readonly [field: string]: string | readonly string[] | undefined };
  /** How often it was handed in; each time is a request of its own. */
  readonly round: number;
  /** Handed in, under this receipt number. */
  readonly filed?: string;
}

/** What continues a draft: written down by whoever began it. */
export interface DraftProof {
  readonly number: string;
  readonly secret: string;
}

/** Bytes of one draft at most. */
const LARGEST = 256 * 1024;
const DAY = 86_400_000;

/** Keeps a new draft. @returns number and code, the code this once */
export async function beginDraft(p: Platform, content: DraftContent): Promise<DraftProof> {
  const proof = { number: newNumber(p), secret: newSecret() };
  await keep(p, proof, content, days(p) * DAY);
  return proof;
}

/**
 * A draft by its number and code. Guesses are counted as for receipts.
 * @throws ServiceError `draft.not-found`, the same for a wrong number, a wrong code and one whose time is over
 */
export async function readDraft(p: Platform, proof: DraftProof, from: Origin = {}): Promise<DraftContent> {
  return (await proved(p, proof, from)).content;
}

/**
 * Keeps what has become of a draft. Once it is handed in, its answers stay only as long as it may still be changed.
 * @throws what `readDraft` throws; ServiceError `draft.too-large`
 */
export async function saveDraft(
  p: Platform,
  proof: DraftProof,
  content: DraftContent,
  from: Origin = {},
): Promise<void> {
  await proved(p, proof, from);
  const minutes = p.law.setting('public.edit-minutes', p.now().slice(0, 10))?.value ?? 0;
  await keep(p, proof, content, content.filed === undefined ? days(p) * DAY : minutes * 60_000);
}

/** Forgets a draft at the wish of whoever began it. @throws what `readDraft` throws */
export async function dropDraft(p: Platform, proof: DraftProof, from: Origin = {}): Promise<void> {
  await proved(p, proof, from);
  await p.ledger.dropPublicDraft(p.district.code, number(proof), p.now());
}

async function proved(p: Platform, proof: DraftProof, from: Origin) {
  const asked = number(proof);
  const { receipts, guessers } = guardsOf(p as Door);
  const heard = knock({ strikes: guessers, key: from.address }, { strikes: receipts, key: asked }, p.now());
  const row = await p.ledger.publicDraft(p.district.code, asked, p.now());
  const right = sameSecret(p.district.code, asked, proof.secret, row?.secretHash);
  const content = right && row ? unseal<DraftContent>(keyOf(p, proof), row.sealed, Date.parse(p.now())) : undefined;
  if (!content) throw new ServiceError('draft.not-found');
  heard.right();
  return { content };
}

async function keep(p: Platform, proof: DraftProof, content: DraftContent, time: number): Promise<void> {
  const now = Date.parse(p.now());
  const sealed = seal(keyOf(p, proof), content, now + time);
  if (sealed.length > LARGEST) throw new ServiceError('draft.too-large');
  await p.ledger.savePublicDraft(p.district.code, {
    number: number(proof),
    secretHash: secretHash(p.district.code, number(proof), proof.secret),
    sealed,
    files: filesIn(content),
    savedAt: p.now(),
    expiresAt: new Date(now + time).toISOString(),
  });
}

/** A file stands in the answers by its id. */
const FILE = /^[0-9a-f]{32}$/;

function filesIn({ answers }: DraftContent): readonly string[] {
  return [...new Set(Object.values(answers).flatMap((answer) => answer ?? []))].filter((text) => FILE.test(text));
}

/** How long a file stays after the draft that held it: whoever is just handing it in elsewhere is not cut short. */
const GRACE = DAY;

/**
 * Forgets drafts whose time is over, and throws away the files that they alone held.
 * @returns how many drafts, and how many files
 */
export async function forgetPublicDrafts(p: Platform): Promise<{ readonly drafts: number; readonly files: number }> {
  const { code } = p.district;
  const drafts = await p.ledger.forgetPublicDrafts(code, p.now());
  const before = new Date(Date.parse(p.now()) - GRACE).toISOString();
  return { drafts, files: await p.ledger.dropLooseFiles(code, before) };
}

function days(p: Platform): number {
  return p.law.setting('public.draft-days', p.now().slice(0, 10))?.value ?? 0;
}

function number({ number: typed }: DraftProof): string {
  return typed.normalize('NFKC').trim().toUpperCase().slice(0, 60);
}

/** The key is made from the code, which is kept nowhere. */
function keyOf(p: Platform, proof: DraftProof): Buffer {
  const salt = `${p.district.code} ${number(proof)}`;
  return Buffer.from(hkdfSync('sha256', meantSecret(proof.secret), salt, 'yifa public draft', 32));
}

/** Told apart from a receipt number by its letter: nothing has been received yet. */
function newNumber(p: Platform): string {
  const day = p.now().slice(0, 10).replaceAll('-', '');
  return `D${day}${String(randomInt(1_000_000)).padStart(6, '0')}`;
}
