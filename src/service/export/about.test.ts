import { describe, expect, test } from 'vitest';
import { plotRequest } from '../../../test/api-procedure.ts';
import { titleOf } from './about.ts';

const called = (caseTitle: 'matter' | 'name' | 'phone') => ({ ...plotRequest, caseTitle });

describe('the name of a case in an export', () => {
  test('stays as it is where it says nothing of a person', () => {
    expect(titleOf(called('matter'), '南坡三号菜园')).toBe('南坡三号菜园');
  });

  test('is masked where a case is called by a person, and left out where that is sensitive', () => {
    expect(titleOf(called('name'), '张三丰')).toBe('张*丰');
    expect(titleOf(called('phone'), '13812345678')).not.toContain('3812');
    const { name } = plotRequest.facts;
    const sensitive = { ...called('name'), facts: { ...plotRequest.facts, name: { ...name, personal: 'sensitive' } } };
    expect(titleOf(sensitive as typeof plotRequest, '张三丰')).toBeNull();
  });
});
