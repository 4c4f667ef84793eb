import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import type { OrgRecords } from '../types.ts';

/** Every organisation that ever was, for whoever keeps them. */
export function useOrgRecords() {
  const { say } = useLanguage();
  const asked = useQuery({
    queryKey: ['admin', 'orgs'],
    queryFn: () => ask<OrgRecords>('GET', '/admin/orgs'),
  });
  const rows = asked.data?.rows ?? [];
  const kinds = asked.data?.kinds ?? [];
  return {
    asked,
    rows,
    kinds,
    nameOf: (id: string) => rows.find((org) => org.id === id)?.name ?? id,
    kindOf: (kind: string) => {
      const title = kinds.find((one) => one.kind === kind)?.title;
      return title ? say(title) : kind;
    },
  };
}
