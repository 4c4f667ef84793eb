import type { ActDef, Facts, Procedure, Row } from '../../kernel/index.ts';
import { factsOf } from '../labels.ts';
import { NotHere } from '../problem.ts';
import type { Crumb, View } from '../view.ts';
import { openingAct, referenceTo } from './opening.ts';
import { type Asking, questioned } from './questions.ts';
import { type Typed, typedFacts } from './typed.ts';

const REGISTER = 'powers';

/** Something that anyone may start here: a power that is applied for, or a procedure that anyone may open. */
export interface Matter {
  /** Path of its form. */
  readonly form: string;
  /** In Chinese, as the inventory or the definition names it. */
  readonly title: string;
  readonly titlePlain: string;
  readonly organ?: string;
  readonly procedure: Procedure;
  readonly name: string;
  readonly act: ActDef;
  /** Facts that the page knows by itself. */
  readonly known: Facts;
  readonly asking: Asking;
  /** The entry of the inventory, where it is about one. */
  readonly power?: { readonly entry: string; readonly facts: Facts };
  readonly crumbs: readonly Crumb[];
}

/**
 * What the address names: `/apply/{power}` or `/file/{procedure}`.
 * @throws NotHere where nobody outside may start it here
 */
export async function matterOf(view: View): Promise<Matter> {
  const { params } = view.request;
  return params.power === undefined ? byProcedure(view, params.procedure ?? '') : byPower(view, params.power);
}

async function byPower(view: View, entry: string): Promise<Matter> {
  const { t, source } = view;
  const power = await source.entry(REGISTER, entry);
  const procedure = source.procedure(typeof power.facts.procedure === 'string' ? power.facts.procedure : '');
  const opening = procedure && openingAct(procedure);
  const about = procedure && opening && referenceTo(procedure, opening.def, REGISTER);
  if (!procedure || !opening || !about || power.state !== 'inForce') throw new NotHere();
  const known = { ...settled(view, procedure, opening.def), [about]: power.entry };
  const titlePlain = t.zhPlain(power.title);
  return {
    form: `/apply/${encodeURIComponent(power.entry)}`,
    title: power.title,
    titlePlain,
    ...(power.holder ? { organ: power.holder.name } : {}),
    procedure,
    name: opening.name,
    act: opening.def,
    known,
    asking: asking(procedure, opening.def, known, materials(view, power.facts)),
    power: { entry: power.entry, facts: power.facts },
    crumbs: [
      { href: '/powers', text: t.plain('powers.title') },
      { href: `/powers/${power.entry}`, text: titlePlain },
    ],
  };
}

async function byProcedure(view: View, id: string): Promise<Matter> {
  const { t, source } = view;
  const procedure = source.procedure(id);
  const opening = procedure && openingAct(procedure);
  // What is about a power is started from the power, so that nobody has to know its number.
  if (!procedure || !opening || referenceTo(procedure, opening.def, REGISTER)) throw new NotHere();
  const known = settled(view, procedure, opening.def);
  return {
    form: `/file/${encodeURIComponent(id)}`,
    title: procedure.title.zh,
    titlePlain: t.words(procedure.title),
    procedure,
    name: opening.name,
    act: opening.def,
    known,
    asking: asking(procedure, opening.def, known, {}),
    crumbs: [{ href: '/want', text: t.plain('want.title') }],
  };
}

/** Names of the facts that the form asks for, as the answers given so far leave them. */
export function questionsOf(matter: Matter, typed: Typed): readonly string[] {
  return questioned(matter.procedure, matter.act, matter.asking, typed);
}

/** What was typed, with what the page knows by itself, as the act wants it. */
export async function factsFor(view: View, matter: Matter, typed: Typed): Promise<Facts> {
  const asked = new Set(questionsOf(matter, typed));
  const given = typedFacts(matter.procedure, matter.act, typed);
  const kept = Object.fromEntries(Object.entries(given).filter(([name]) => asked.has(name)));
  return { ...(await named(view, matter, kept)), ...matter.known };
}

/** People know the number of a licence or a document, or its title, not the entry's own name: it is looked up. */
async function named({ source }: View, { procedure, act }: Matter, facts: Facts): Promise<Facts> {
  const found: { [fact: string]: Facts[string] } = { ...facts };
  for (const name of Object.keys(act.records ?? {})) {
    const def = procedure.facts[name];
    const typed = facts[name];
    if (def?.type !== 'ref' || def.many || typeof typed !== 'string') continue;
    const { rows } = await source.entries(def.register, { q: typed, limit: 10 });
    const exact = rows.filter(({ title, facts: { number } }) => title === typed.trim() || number === typed.trim());
    if (exact.length === 1 && exact[0]) found[name] = exact[0].entry;
  }
  return found;
}

function asking(p: Procedure, act: ActDef, known: Facts, rows: Asking['rows']): Asking {
  return { known: [...Object.keys(known), ...offline(p, act)], given: known, rows };
}

/** Whoever fills in a form here asks online, today. */
function settled({ today }: View, p: Procedure, act: ActDef): Facts {
  const { channel, appliedOn } = p.facts;
  const online = act.records?.channel && channel?.type === 'choice' && 'online' in channel.choices;
  const dated = act.records?.appliedOn && appliedOn?.type === 'date';
  return { ...(online ? { channel: 'online' } : {}), ...(dated ? { appliedOn: today } : {}) };
}

/** What only a clerk fills in, who enters a paper application afterwards: the scan that proves it. */
function offline(p: Procedure, act: ActDef): readonly string[] {
  return act.late && p.facts[act.late.proof] ? [act.late.proof] : [];
}

/** The materials that the power asks for, to be ticked, where the application records materials too. */
function materials({ t }: View, facts: Facts): Asking['rows'] {
  const asked = facts.materials;
  if (!Array.isArray(asked) || asked.length === 0) return {};
  const rows = (asked as readonly Row[]).flatMap((row) =>
    typeof row.name === 'string'
      ? [
          {
            name: row.name,
            ...(row.source === 'shared'
              ? { note: t('apply.shared'), noFile: true as const }
              : row.required === false
                ? { note: t('form.optional') }
                : {}),
          },
        ]
      : [],
  );
  return { materials: rows };
}

/** The words of its facts in the reader's language. */
export function wordsOf(view: View, matter: Matter) {
  return factsOf(view, matter.procedure);
}
