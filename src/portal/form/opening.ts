import type { ActDef, Procedure } from '../../kernel/index.ts';

/** The act by which anyone outside opens a case of a procedure; undefined where only an organ does. */
export function openingAct(p: Procedure): { readonly name: string; readonly def: ActDef } | undefined {
  const found = Object.entries(p.acts).find(
    ([, { from, by, automatic }]) =>
      from === 'start' && !automatic && [by].flat().some((role) => p.roles[role]?.outside === 'anyone'),
  );
  return found && { name: found[0], def: found[1] };
}

/** The fact of an opening act that names an entry of a register, such as the power that is applied for. */
export function referenceTo(p: Procedure, act: ActDef, register: string): string | undefined {
  return Object.keys(act.records ?? {}).find((name) => {
    const def = p.facts[name];
    return def?.type === 'ref' && def.register === register && !def.many;
  });
}
