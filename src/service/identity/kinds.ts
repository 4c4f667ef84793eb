import type { OrgKind } from '../../kernel/index.ts';

/** Kinds of organisation, with their titles. */
export const orgKinds: { readonly [K in OrgKind]: readonly [zh: string, en: string] } = {
  government: ['本级人民政府', 'government of the district'],
  office: ['政府办公机构', 'office of the government'],
  justice: ['司法行政部门', 'justice bureau'],
  supervision: ['监察机关', 'supervision organ'],
  department: ['工作部门', 'department'],
  subdistrict: ['街道办事处', 'sub-district'],
  congress: ['人大机关', "organ of the people's congress"],
};

export function isOrgKind(kind: string): kind is OrgKind {
  return Object.hasOwn(orgKinds, kind);
}
