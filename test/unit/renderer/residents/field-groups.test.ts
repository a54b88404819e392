import { describe, expect, it } from 'vitest';
import { formKeys } from '../../../../renderer/features/residents/form/draft.ts';
import { recordGroups } from '../../../../renderer/features/residents/form/field-groups.ts';

describe('the record as it is shown', () => {
  it('has every field of the form, each once; a guardian has a page of its own', () => {
    const shown = recordGroups.flatMap(({ fields }) => fields);
    expect([...shown, 'guardian'].toSorted()).toEqual(formKeys.toSorted());
  });
});
