// Seldom used fields of a contact, collapsed: people, further areas, its replacement.
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { stackClass } from '../../../ui/layout.ts';
import { useFieldProblem } from '../fields/field-problems.tsx';
import { FoldedFields } from './folded-fields.tsx';
import { LocalLinesField } from './local-lines-field.tsx';
import { PeopleFields } from './people-fields.tsx';
import { ReplacedByField } from './replaced-by-field.tsx';
import { typeContact } from './write-contact.ts';

/** The fields, open by themselves only when something in them is to be mended. */
export function MoreFields({ contact }: { readonly contact: DraftContact }) {
  const t = useTranslations('workshop');
  const problems = [
    useFieldProblem('people', true),
    useFieldProblem('areas', true),
    useFieldProblem('replacedBy'),
  ];
  const { areas = [], ...rest } = contact;
  return (
    <FoldedFields title={t('moreOpen')} isWanted={problems.some((problem) => problem !== undefined)}>
      <div className={stackClass(16)}>
        <PeopleFields contact={contact} />
        <LocalLinesField
          label={t('fields.areas')}
          field="areas"
          texts={areas}
          onChange={(next) => typeContact(next.length > 0 ? { ...rest, areas: [...next] } : rest)}
        />
        <ReplacedByField contact={contact} />
      </div>
    </FoldedFields>
  );
}
