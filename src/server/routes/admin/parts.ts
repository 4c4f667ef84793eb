import Type from 'typebox';
import { day } from '../../schema/parts.ts';

export const tags = ['管理'];
export const strict = { additionalProperties: false };
export const title = Type.Object({ zh: Type.String(), en: Type.String() });
export const kindTitle = Type.Object({ kind: Type.String(), title });

/** The last day of something that goes on until then. */
export const ending = Type.Object({ validUntil: day('末日') }, strict);
