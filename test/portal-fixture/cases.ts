import {
  type Actor,
  allowed,
  apply,
  type CaseEvent,
  type CaseState,
  type Command,
  clockViews,
  compile,
  type Facts,
  open,
  type Procedure,
  partyFacts,
  publicViews,
  type Refusal,
} from '../../src/kernel/index.ts';
import { explain } from '../../src/law/index.ts';
import type { PublicMatter, Tracked } from '../../src/portal/source.ts';
import { procedure } from '../../src/procedures/registry.ts';
import { Refused, ServiceError } from '../../src/service/errors.ts';
import { seenByParty, type Volume } from '../../src/service/papers/index.ts';
import { law, NOW, organs, world } from './world.ts';

interface Kept {
  state: CaseState;
  readonly events: CaseEvent[];
  readonly receipt: string;
  readonly secret: string;
}

const SECRET = '3K7QZ-9WMDT-ABCDE-12345-XYZ789';

/** Cases in memory, judged by the real kernel under the real definitions. */
export class Cases {
  readonly #kept = new Map<string, Kept>();
  readonly #answered = new Map<string, string>();
  readonly #urged = new Map<string, Tracked['urging']['rows'][number][]>();
  #numbers = 0;
  /** The present moment; tests play earlier ones. */
  now = NOW;

  #world = world(() => ++this.#numbers);

  open(id: string, command: Command, key?: string, actor: Actor = citizen) {
    const before = key === undefined ? undefined : this.#answered.get(key);
    if (before !== undefined) return { ...this.#result(before), replayed: true };
    const definition = definitionOf(id);
    const caseId = `c${this.#kept.size + 1}`;
    const outcome = open(definition, { case: caseId, command, actor }, this.now, this.#world);
    if (!outcome.ok) throw new Refused(outcome.refusals);
    const receipt = `9901022026031600${String(this.#kept.size + 1).padStart(4, '0')}`;
    this.#kept.set(caseId, { state: outcome.state, events: [...outcome.events], receipt, secret: SECRET });
    if (key !== undefined) this.#answered.set(key, caseId);
    return { ...this.#result(caseId), secret: SECRET, replayed: false };
  }

  act(caseId: string, command: Command, actor: Actor) {
    const kept = this.#of(caseId);
    const outcome = apply(definitionOf(kept.state.procedure), kept.state, command, actor, this.now, this.#world);
    if (!outcome.ok) throw new Refused(outcome.refusals);
    kept.state = outcome.state;
    kept.events.push(...outcome.events);
    return { ...this.#result(caseId), replayed: false };
  }

  /** Why a case would not be opened so. */
  judge(id: string, command: Command): readonly Refusal[] {
    const outcome = open(definitionOf(id), { case: 'not-yet', command, actor: citizen }, this.now, this.#world);
    return outcome.ok ? [] : outcome.refusals;
  }

  /** What is public of a case, and what anyone may do in it. */
  publicCase(caseId: string): PublicMatter {
    const { state } = this.#of(caseId);
    const p = definitionOf(state.procedure);
    const views = Object.entries(publicViews(p, state, this.#world)).flatMap(([name, view]) =>
      view ? [{ name, view }] : [],
    );
    if (views.length === 0) throw new ServiceError('case.not-found');
    const anyone = (act: string) => [p.acts[act]?.by ?? []].flat().some((role) => p.roles[role]?.outside === 'anyone');
    return {
      case: caseId,
      procedure: state.procedure,
      version: state.version,
      organ: organs.find((o) => o.id === state.org)?.name ?? '',
      seq: state.seq,
      views,
      open: allowed(p, state, citizen, this.now, this.#world).filter(({ act }) => anyone(act)),
      names: { p1: '食品经营许可' },
    };
  }

  ifPublic(caseId: string): PublicMatter | undefined {
    try {
      return this.publicCase(caseId);
    } catch {
      return undefined;
    }
  }

  factsOf(caseId: string): Facts {
    return this.#of(caseId).state.facts;
  }

  /** Cases of a procedure, newest first. */
  casesOf(procedure: string): readonly string[] {
    return [...this.#kept].flatMap(([id, { state }]) => (state.procedure === procedure ? [id] : [])).reverse();
  }

  caseOf(receipt: string, secret: string): string {
    for (const [id, kept] of this.#kept)
      if (kept.receipt === receipt && kept.secret.replaceAll('-', '') === secret.replaceAll('-', '')) return id;
    throw new ServiceError('case.not-found');
  }

  proofOf(caseId: string) {
    const { receipt, secret } = this.#of(caseId);
    return { receipt, secret };
  }

  /** The party urges; how often it may is for the service to say. */
  urge(caseId: string, text: string) {
    const rows = this.#urged.get(caseId) ?? [];
    rows.push({ id: `u${rows.length + 1}`, at: this.now, text });
    this.#urged.set(caseId, rows);
  }

  track(caseId: string): Tracked {
    const { state, events, receipt } = this.#of(caseId);
    const definition = definitionOf(state.procedure);
    const outside = (act: string) =>
      [definition.acts[act]?.by ?? []].flat().some((role) => definition.roles[role]?.outside);
    const org = organs.find((o) => o.id === state.org);
    return {
      case: caseId,
      receipt,
      procedure: { id: state.procedure, version: state.version },
      title: '',
      org: { id: state.org, name: org?.name ?? '' },
      stage: state.stage,
      final: definition.stages[state.stage]?.final === true,
      filedOn: state.filedOn,
      seq: state.seq,
      facts: partyFacts(definition, state),
      clocks: clockViews(definition, state, this.now, this.#world).map((clock) => ({
        ...clock,
        explanation:
          'value' in clock.limit
            ? explain({
                value: clock.limit.value,
                unit: clock.limit.unit as never,
                bound: clock.limit.bound as never,
                rollover: clock.limit.rollover as never,
                start: clock.start,
                exclude: clock.excluded.map(({ from, to, why }) => ({ from, to, why })),
                calendar: law.calendar,
              })
            : undefined,
      })),
      steps: events.flatMap((e) =>
        e.kind === 'act'
          ? [
              {
                act: e.act,
                at: e.at,
                org: organs.find((o) => o.id === e.by.org)?.name ?? '',
                automatic: e.automatic === true,
              },
            ]
          : [],
      ),
      possibilities: allowed(definition, state, { ...citizen, party: true }, this.now, this.#world).filter((x) =>
        outside(x.act),
      ),
      papers: Object.entries(state.served).map(([paper, served]) => ({ paper, ...served })),
      names: { p1: '食品经营许可' },
      urging: { rows: this.#urged.get(caseId) ?? [], from: this.now.slice(0, 10), everyDays: 3 },
    } as Tracked;
  }

  /** The case as its papers are written from it. */
  volume(caseId: string): Volume {
    const { state, events } = this.#of(caseId);
    const definition = definitionOf(state.procedure);
    return {
      definition,
      events,
      state,
      world: this.#world,
      demo: true,
      template: async () => undefined,
      namesOn: async () => ({ org: (id) => organs.find((o) => o.id === id), entryTitle: () => '食品经营许可' }),
      see: (then, paper) => seenByParty(definition, then, paper),
    };
  }

  #of(caseId: string): Kept {
    const kept = this.#kept.get(caseId);
    if (!kept) throw new ServiceError('case.not-found');
    return kept;
  }

  #result(caseId: string) {
    const { state, events, receipt } = this.#of(caseId);
    return { case: caseId, receipt, seq: state.seq, stage: state.stage, events, links: state.links };
  }
}

export const citizen: Actor = { person: 'anonymous', name: '', posts: [] };

/** A person in one post, of the market bureau unless another organ is named. */
export function official(person: string, post: string, org = 'market'): Actor {
  const kind = (organs.find((o) => o.id === org)?.kind ?? 'department') as 'department';
  return { person, name: '', posts: [{ post, org, kind }] };
}

export function definitionOf(id: string): Procedure {
  const found = procedure(id);
  if (!found) throw new ServiceError('procedure.not-found', { id, allowed: '' });
  return compile(found).definition;
}

/** An application for a food licence, as the form would bring it. */
export function application(kind: 'person' | 'enterprise' = 'enterprise'): Command {
  const who: Facts = kind === 'person' ? { applicantName: '张小三' } : { applicantOrg: '清源区阿明餐饮店（演示）' };
  return {
    act: 'apply',
    facts: {
      item: 'p1',
      kind: 'new',
      channel: 'online',
      applicantKind: kind,
      ...who,
      phone: '13800138000',
      content: '在望江路9号开办小餐馆',
    },
  };
}
