import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Org } from '../api/types.ts';

interface Orgs {
  readonly district: { readonly code: string; readonly name: string; readonly demo: boolean };
  readonly rows: readonly Org[];
}

const orgs = {
  queryKey: ['orgs'],
  queryFn: () => ask<Orgs>('GET', '/orgs'),
  staleTime: 300_000,
};

/** The district that the desk belongs to. */
export function useDistrict() {
  return useQuery(orgs).data?.district;
}

/** All organisations, by id. */
export function useOrgs(): ReadonlyMap<string, Org> {
  const { data } = useQuery(orgs);
  return new Map(data?.rows.map((org) => [org.id, org]));
}
