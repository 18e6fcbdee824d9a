// Name of a draft's field, as in its label.
import { useTranslations } from 'use-intl';
import { fieldKeyOf } from './field-key.ts';

/** Names the field of a dotted path; undefined when it has no name of its own. */
export function useFieldName(): (path: string) => string | undefined {
  const t = useTranslations('workshop');
  return (path) => {
    const key = fieldKeyOf(path);
    return key && t(`fields.${key}`);
  };
}
