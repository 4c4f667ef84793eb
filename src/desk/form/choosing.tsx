import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { CaseRow, Rows } from '../api/types.ts';
import { useColleagues } from '../leave/colleagues.ts';
import { useOrgs } from '../shell/district.ts';

interface Given {
  readonly id?: string;
  readonly value?: never;
  readonly onChange?: (value: unknown) => void;
}

/**
 * An organ of the district, or where anybody's organisation may stand (`free`) any other name.
 */
export function OrgSelect({ free = false, ...given }: Given & { readonly free?: boolean }) {
  const [typed, setTyped] = useState('');
  const organs = [...useOrgs().values()].map((org) => ({ value: org.id, label: org.name }));
  const own = [typed.trim(), given.value ?? ''].filter(
    (name) => name !== '' && !organs.some(({ value, label }) => value === name || label === name),
  );
  const others = free ? [...new Set<string>(own)].map((name) => ({ value: name, label: name })) : [];
  return (
    <Select
      {...given}
      allowClear
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      options={[...others, ...organs]}
    />
  );
}

/** One who serves in the district, found by name, organ or post. */
export function ColleagueSelect(given: Given & { readonly without?: string }) {
  const { without, ...rest } = given;
  const options = useColleagues()
    .list.filter(({ id }) => id !== without)
    .map(({ id, label }) => ({ value: id, label }));
  return <Select {...rest} allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />;
}

/** Entries of a register, found by any two characters of their names. */
export function EntrySelect({ register, many, ...given }: Given & { register: string; many: boolean }) {
  const [words, setWords] = useState('');
  const found = useQuery({
    queryKey: ['entries', register, words],
    queryFn: () =>
      ask<Rows<{ entry: string; title: string }>>('GET', `/registers/${register}/entries`, {
        query: { q: words === '' ? undefined : words, limit: 50 },
      }),
    staleTime: 60_000,
  });
  return (
    <Select
      {...given}
      {...(many ? { mode: 'multiple' as const } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      options={(found.data?.rows ?? []).map(({ entry, title }) => ({ value: entry, label: title }))}
    />
  );
}

/** Another case, among those that the reader may see. */
export function CaseSelect({ procedures, ...given }: Given & { procedures?: readonly string[] }) {
  const [words, setWords] = useState('');
  const found = useQuery({
    queryKey: ['cases', words],
    queryFn: () =>
      ask<Rows<CaseRow>>('GET', '/cases', { query: { list: 'all', q: words === '' ? undefined : words, limit: 50 } }),
  });
  const rows = (found.data?.rows ?? []).filter((row) => procedures?.includes(row.procedure) ?? true);
  return (
    <Select
      {...given}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      options={rows.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}
