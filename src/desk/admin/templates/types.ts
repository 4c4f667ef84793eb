import type { Basis, OfficialPaper } from '../../api/types.ts';
import type { Both } from '../../language.tsx';

export interface TemplateReach {
  readonly district: boolean;
  readonly orgs: readonly { readonly id: string; readonly name: string }[];
}

export interface TemplateRow {
  readonly procedure: string;
  readonly paper: string;
  readonly procedureTitle: Both;
  readonly title: Both;
  readonly district: boolean;
  readonly orgs: readonly string[];
}

export interface TemplateField {
  readonly name: string;
  readonly kind: 'text' | 'rows' | 'condition';
  readonly about: Both;
  readonly example: string;
  readonly columns: readonly { readonly name: string; readonly example: string }[];
}

export interface TemplateVersion {
  readonly id: number;
  readonly org: string | null;
  readonly orgName: string | null;
  readonly validFrom: string;
  readonly fileName: string | null;
  readonly bases: readonly string[];
  readonly reason: string;
  readonly putBy: string;
  readonly putByName: string;
  readonly putAt: string;
  readonly state: 'now' | 'future' | 'past';
  readonly fits: boolean;
}

export interface TemplateAnswer {
  readonly procedure: string;
  readonly paper: string;
  readonly procedureTitle: Both;
  readonly title: Both;
  readonly fields: readonly TemplateField[];
  readonly mandatory: readonly (Both & { readonly names: readonly string[]; readonly basis: readonly Basis[] })[];
  readonly history: readonly TemplateVersion[];
  readonly reach: TemplateReach;
}

export interface TemplateReport {
  readonly faults: readonly (Both & {
    readonly code: string;
    readonly where?: string;
    readonly basis?: readonly Basis[];
  })[];
  readonly uses: readonly string[];
  readonly preview?: OfficialPaper;
}

/** A chosen file with its bytes as they were: what is put is what was checked, whatever happens to it on disk. */
export interface Chosen {
  readonly name: string;
  readonly bytes: Blob;
}

export function formOf({ name, bytes }: Chosen): FormData {
  const body = new FormData();
  body.append('file', bytes, name);
  return body;
}
