import { compile, type Procedure, remedyAct } from '../kernel/index.ts';
import type { Texts } from './texts.ts';

/** English labels of what every procedure that can be attacked shares, beside its own. */
export function withRemedyTexts(own: Texts, procedure: Procedure): Texts {
  if (!procedure.attackable) return own;
  const names = Object.keys(compile(procedure).definition.acts);
  const acts = names.flatMap((name) => {
    const shared = remedyAct(name);
    return shared ? [[name, shared.en] as const] : [];
  });
  return {
    ...own,
    acts: { ...own.acts, ...Object.fromEntries(acts) },
    facts: { ...own.facts, ...facts },
    clocks: { ...own.clocks, ...clocks },
    pauses: { ...own.pauses, remedyStay: 'Carrying out is stayed' },
    choices: { ...own.choices, ...choices },
  };
}

const facts = {
  remedyResult: 'Result of the remedy',
  redoTerm: 'Time for making it anew',
  redoBy: 'Last day for making it anew',
};

const clocks = { remedyWindow: 'Apply for reconsideration', redo: 'Make the decision anew' };

const choices = {
  remedyResult: {
    annulled: 'Annulled',
    redo: 'Annulled, to be made anew',
    changed: 'Changed',
    unlawful: 'Found unlawful',
    ordered: 'Ordered to act',
    upheld: 'Upheld or dismissed',
    ended: 'Ended without a result',
  },
  redoTerm: { set: 'Set by the decision', law: 'Not set: as the rules say' },
};
