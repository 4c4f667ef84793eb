import { randomUUID } from 'node:crypto';
import type { ActDef, Facts, Procedure, Row } from '../../kernel/index.ts';
import { openingAct, referenceTo } from '../form/opening.ts';
import { type Asking, questions } from '../form/questions.ts';
import { type Typed, typedFacts, typedText } from '../form/typed.ts';
import { errorSummary, nothingWrong, type Wrong, wrongOf } from '../form/wrong.ts';
import { attributes, html } from '../html/html.ts';
import { factsOf, labels } from '../labels.ts';
import { bases } from '../parts/basis.ts';
import { NotHere } from '../problem.ts';
import type { EntryShown } from '../source.ts';
import type { Page, View } from '../view.ts';
import { receiptPage } from './receipt.ts';

const REGISTER = 'powers';

interface Applying {
  readonly power: EntryShown;
  readonly procedure: Procedure;
  readonly name: string;
  readonly act: ActDef;
  /** The fact that names the power. */
  readonly about: string;
}

/** The form for a power, made from the opening act of the procedure by which it is exercised. */
export async function applyPage(view: View): Promise<Page> {
  return form(view, await applying(view), {}, nothingWrong);
}

/** Opens the case and shows its receipt, or the form again with every reason and all that was typed. */
export async function applyPost(view: View): Promise<Page> {
  const { source, request } = view;
  const what = await applying(view);
  const { power, procedure, name, act, about } = what;
  const key = typedText(request.body, 'key').slice(0, 60);
  try {
    const typed = await named(view, procedure, act, typedFacts(procedure, act, request.body));
    const facts = { ...typed, ...settled(procedure, act), [about]: power.entry };
    const opened = await source.open(
      request.session,
      procedure.id,
      { act: name, facts },
      key ? { idempotencyKey: key } : {},
    );
    return receiptPage(view, procedure, power.title, opened);
  } catch (error) {
    return form(view, what, request.body, wrongOf(view, error, factsOf(view, procedure)));
  }
}

async function applying({ source, request }: View): Promise<Applying> {
  const power = await source.entry(REGISTER, request.params.power ?? '');
  const procedure = source.procedure(typeof power.facts.procedure === 'string' ? power.facts.procedure : '');
  const opening = procedure && openingAct(procedure);
  const about = procedure && opening && referenceTo(procedure, opening.def, REGISTER);
  if (!procedure || !opening || !about || power.state !== 'inForce') throw new NotHere();
  return { power, procedure, name: opening.name, act: opening.def, about };
}

/** What this page knows by itself: whoever fills it in asks online. */
function settled(p: Procedure, act: ActDef): Facts {
  const channel = p.facts.channel;
  return act.records?.channel && channel?.type === 'choice' && 'online' in channel.choices ? { channel: 'online' } : {};
}

/** People know the number of a licence, not the entry's own name: it is looked up in its register. */
async function named({ source }: View, p: Procedure, act: ActDef, facts: Facts): Promise<Facts> {
  const found: { [fact: string]: Facts[string] } = { ...facts };
  for (const name of Object.keys(act.records ?? {})) {
    const def = p.facts[name];
    const typed = facts[name];
    if (def?.type !== 'ref' || def.many || typeof typed !== 'string') continue;
    const { rows } = await source.entries(def.register, { q: typed, limit: 10 });
    const exact = rows.filter((row) => row.title === typed);
    if (exact.length === 1 && exact[0]) found[name] = exact[0].entry;
  }
  return found;
}

function form(view: View, { power, procedure, name, act, about }: Applying, typed: Typed, wrong: Wrong): Page {
  const { t } = view;
  const title = t.plain('apply.title', { power: t.zhPlain(power.title) });
  const asking: Asking = {
    known: [about, ...Object.keys(settled(procedure, act)), ...offline(procedure, act)],
    rows: materials(view, power),
  };
  const filled = { typed, wrong: wrong.fields };
  const main = html`${errorSummary(view, wrong)}<h1>${t('apply.title', { power: t.zh(power.title) })}</h1>
<p class="lead">${t('apply.lead', { organ: t.zh(power.holder?.name) })}</p>
<details><summary>${t('procedure.basis')}</summary>${bases(t, act.basis)}</details>
<form ${attributes({ method: 'post', action: `/apply/${encodeURIComponent(power.entry)}`, enctype: 'multipart/form-data', novalidate: true })}>
<input ${attributes({ type: 'hidden', name: 'key', value: typedText(typed, 'key') || randomUUID() })}>
${questions(view, procedure, act, asking, filled)}
<p class="hint">${t('apply.truth')}</p>
<button type="submit">${t('act.submit', { act: labels.act(view, procedure, name) })}</button>
</form>`;
  return {
    title,
    section: 'powers',
    crumbs: [
      { href: '/powers', text: t.plain('powers.title') },
      { href: `/powers/${power.entry}`, text: t.zhPlain(power.title) },
    ],
    status: wrong.status,
    invalid: wrong.status >= 400,
    personal: true,
    main,
  };
}

/** What only a clerk fills in, who enters a paper application afterwards: the scan that proves it. */
function offline(p: Procedure, act: ActDef): readonly string[] {
  return act.late && p.facts[act.late.proof] ? [act.late.proof] : [];
}

/** The materials that the power asks for, to be ticked, where the application records materials too. */
function materials({ t }: View, power: EntryShown): Asking['rows'] {
  const asked = power.facts.materials;
  if (!Array.isArray(asked) || asked.length === 0) return {};
  const rows = (asked as readonly Row[]).flatMap((row) =>
    typeof row.name === 'string'
      ? [
          {
            name: row.name,
            ...(row.source === 'shared'
              ? { note: t('apply.shared') }
              : row.required === false
                ? { note: t('form.optional') }
                : {}),
          },
        ]
      : [],
  );
  return { materials: rows };
}
